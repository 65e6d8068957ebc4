import type { Interval } from '@zhiban/time';
import type { AttendanceRules } from '@zhiban/wire';
import { wholeMinutes, type Finding } from './attendance-of';
import { isPresent, within, type Stint } from './presence';

const minuteMs = 60_000;

/**
 * Work without a shift: what somebody was here beside their shifts of a span, without the time in which people come early
 * and stay on (HAND-6). A time that goes on with a pause in between is told as one.
 */
export function unrosteredWork(
  rostered: readonly Interval[],
  stints: readonly Stint[],
  span: Interval,
  { lateMinutes, beforeMinutes, afterMinutes }: AttendanceRules,
): Finding[] {
  const covered = rostered.map(({ from, to }) => ({
    from: from - beforeMinutes * minuteMs,
    to: to + afterMinutes * minuteMs,
  }));
  const free = without(span, covered);
  return free
    .flatMap((time) => joined(within(stints, time).filter(isPresent)))
    .filter(({ from, to }) => to - from > lateMinutes * minuteMs)
    .map(({ from, to }) => ({ from, to, kind: 'not-rostered', minutes: wholeMinutes(to - from) }));
}

function without({ from, to }: Interval, taken: readonly Interval[]): Interval[] {
  const free: Interval[] = [];
  let at = from;
  for (const hole of taken.toSorted((a, b) => a.from - b.from)) {
    if (hole.from > at) free.push({ from: at, to: Math.min(hole.from, to) });
    at = Math.max(at, hole.to);
    if (at >= to) return free;
  }
  return [...free, { from: at, to }];
}

/** Stints that touch. */
function joined(stints: readonly Interval[]): Interval[] {
  const whole: Interval[] = [];
  for (const { from, to } of stints) {
    const open = whole.at(-1);
    if (open?.to === from) open.to = to;
    else whole.push({ from, to });
  }
  return whole;
}
