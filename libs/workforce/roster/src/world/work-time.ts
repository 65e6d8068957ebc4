import type { Instant } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';

export const minuteMs = 60_000;

/** Minutes of work: the shift without the breaks that are not paid. */
export function workMinutes({ from, to, breaks }: Shift): number {
  let ms = to - from;
  for (const pause of breaks) if (!pause.paid) ms -= pause.to - pause.from;
  return ms / minuteMs;
}

/** The whole minute of a shift until which no more than so many minutes have been worked; an unpaid break that begins just then is not entered. */
export function afterWork({ from, to, breaks }: Shift, minutes: number): Instant {
  let left = minutes * minuteMs;
  let at = from;
  for (const pause of breaks.filter(({ paid }) => !paid).sort((a, b) => a.from - b.from)) {
    if (pause.from - at >= left) break;
    left -= pause.from - at;
    at = pause.to;
  }
  const worked = Math.floor((at + left - from) / minuteMs) * minuteMs;
  return Math.min(from + worked, to);
}

/** Minutes that two stretches of time share. */
export const sharedMinutes = (a: { from: number; to: number }, b: { from: number; to: number }): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from)) / minuteMs;
