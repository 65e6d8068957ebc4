import type { BusinessDay } from './business-day';
import type { Instant } from './clock';

/** Half open: `from` belongs to it, `to` does not. */
export interface Interval {
  from: Instant;
  to: Instant;
}

const minute = 60_000;

/** The interval of a business day in which an instant lies. Counted from the day's start, so a clock change neither doubles nor skips one; the last one of a day may be cut. */
export function intervalOf(at: Instant, day: BusinessDay, minutes: number): Interval {
  const length = minutes * minute;
  const from = day.from + Math.floor((at - day.from) / length) * length;
  return { from, to: Math.min(from + length, day.to) };
}

/** All intervals of a business day, in order. */
export function intervalsOf(day: BusinessDay, minutes: number): Interval[] {
  const intervals: Interval[] = [];
  for (let from = day.from; from < day.to; from += minutes * minute) {
    intervals.push({ from, to: Math.min(from + minutes * minute, day.to) });
  }
  return intervals;
}
