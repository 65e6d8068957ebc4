import type { Instant } from '@zhiban/time';
import type { PauseClass, SeatState } from '@zhiban/wire';

/** One of a person's seats, as the floor sees it. */
export interface SeatSeen {
  state: SeatState;
  /** `null`: since before anybody looked. */
  since: Instant | null;
  /** Of a seat that is not ready; `null`: no reason is given. */
  pause: PauseClass | null;
  /** `false`: its feed is down, so that what it does is not known. */
  seen: boolean;
}

export const isHere = ({ seen, state }: SeatSeen): boolean => seen && state !== 'logged-out';

/** Pauses that may be a rostered break. Short leave and work away from the seat have limits of their own (LIVE-3). */
const restful: ReadonlySet<PauseClass | null> = new Set<PauseClass | null>(['meal', 'rest', 'other', null]);

/** How somebody is away from work. */
export interface Away {
  kind: 'signed-out' | 'paused';
  /** `null`: since before anybody looked. */
  since: Instant | null;
}

/** `null`: at work at one seat at least. */
export function awayAt(seats: readonly SeatSeen[]): Away | null {
  const here = seats.filter(isHere);
  if (here.length === 0) return { kind: 'signed-out', since: latest(seats) };
  const paused = here.every(({ state, pause }) => state === 'not-ready' && restful.has(pause));
  return paused ? { kind: 'paused', since: latest(here) } : null;
}

/** When the last of the seats came to be so. */
function latest(seats: readonly SeatSeen[]): Instant | null {
  const known = seats.flatMap(({ since }) => since ?? []);
  return known.length === 0 ? null : Math.max(...known);
}
