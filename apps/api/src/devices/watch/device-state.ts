import type { Instant } from '@zhiban/time';

/**
 * A TV paints at least once a second and says so every 5 s, so what is known of it is at most 6 s old. Judged once a
 * second, a TV that stops is missed 7 to 14 s later: within the 15 s that are promised, with two beats to spare.
 */
export const silentAfterMs = 13_000;
/** After the start of the server its TVs come back by and by. */
export const startGraceMs = 30_000;

export type DeviceState = 'painting' | 'silent' | 'never';

export function deviceState(paintedAt: Instant | null, now: Instant): DeviceState {
  if (paintedAt === null) return 'never';
  return now - paintedAt < silentAfterMs ? 'painting' : 'silent';
}

interface Watched {
  watched: boolean;
  paintedAt: Instant | null;
}

/** Since when a TV is missed; `null`: it is not. One that never painted cannot have stopped. */
export function missedSince({ watched, paintedAt }: Watched, startedAt: Instant, now: Instant): Instant | null {
  if (!watched || paintedAt === null || deviceState(paintedAt, now) === 'painting') return null;
  return paintedAt < startedAt && now - startedAt < startGraceMs ? null : paintedAt;
}
