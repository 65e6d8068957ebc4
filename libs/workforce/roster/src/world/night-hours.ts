import {
  dayAt,
  instantOn,
  minutesOfTime,
  type DayNumber,
  type DayTable,
  type Instant,
  type Interval,
} from '@zhiban/time';
import type { PolicyBody } from '@zhiban/wire';

/** The nights of a span of days as instants; each belongs to the day on which it begins. */
export interface NightHours {
  days: DayTable;
  from: Float64Array;
  to: Float64Array;
}

export function nightHours(days: DayTable, { night }: Pick<PolicyBody, 'night'>): NightHours {
  const begins = minutesOfTime(night.from);
  const until = minutesOfTime(night.to);
  const ends = until > begins ? until : until + 1440;
  // The last day's night may reach beyond the table.
  const length = days.last - days.first;
  const at = (minutes: number) => Float64Array.from({ length }, (_, i) => instantOn(days, days.first + i, minutes));
  return { days, from: at(begins), to: at(ends) };
}

export function nightOf({ days, from, to }: NightHours, day: DayNumber): Interval | null {
  const [begins, ends] = [from[day - days.first], to[day - days.first]];
  return begins === undefined || ends === undefined ? null : { from: begins, to: ends };
}

/** Milliseconds of [from, to) that lie in the night. */
export function nightMs({ days, from: begins, to: ends }: NightHours, from: Instant, to: Instant): number {
  let sum = 0;
  const last = Math.min(dayAt(days, to - 1) - days.first, begins.length - 1);
  for (let i = Math.max(dayAt(days, from) - days.first - 1, 0); i <= last; i += 1)
    sum += Math.max(0, Math.min(to, ends[i] ?? 0) - Math.max(from, begins[i] ?? Infinity));
  return sum;
}
