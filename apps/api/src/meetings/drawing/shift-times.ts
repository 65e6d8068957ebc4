import type { Interval } from '@zhiban/time';
import type { MeetingKind, Shift } from '@zhiban/wire';
import { stretchesOf } from '@zhiban/workforce-adherence';
import { byPerson } from '@zhiban/workforce-roster';

const minuteMs = 60_000;

/** One person's time at work without a pause, and who it is. */
export interface WorkedTime extends Interval {
  person: string;
}

/** Overtime right after a shift neither ends the one nor begins another. */
export function workedTimes(shifts: readonly Shift[]): WorkedTime[] {
  return [...byPerson(shifts)].flatMap(([person, theirs]) =>
    stretchesOf(theirs).map(({ from, to }) => ({ person, from, to })),
  );
}

/** What of a shift leads to a meeting: it is held before one that begins, after one that ends. */
export const edgeOf = (kind: MeetingKind): 'from' | 'to' => (kind === 'post-shift' ? 'to' : 'from');

/** Between which instants the shifts begin (`pre-shift`) or end (`post-shift`) whose people are at a meeting. */
export function shiftsAround(kind: MeetingKind, at: number): Interval | null {
  if (kind === 'weekly') return null;
  const [before, after] = kind === 'pre-shift' ? [30, 60] : [90, 30];
  return { from: at - before * minuteMs, to: at + after * minuteMs };
}
