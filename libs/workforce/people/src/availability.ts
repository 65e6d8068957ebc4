import { dayAt, instantOn, weekdayOfDay, type DayTable, type Instant, type Interval } from '@zhiban/time';
import type { AvailabilityKind } from '@zhiban/wire';
import type { AvailableSpan, KnownPerson } from './known-person';

/** The times of one kind that touch [from, to). */
export function availabilityIn(
  { availability }: KnownPerson,
  kind: AvailabilityKind,
  table: DayTable,
  from: Instant,
  to: Instant,
): Interval[] {
  const found: Interval[] = [];
  for (const span of availability) {
    if (span.kind !== kind) continue;
    // The hours of the day before may reach over midnight into this one.
    for (let day = Math.max(dayAt(table, from) - 1, table.first); day <= dayAt(table, to - 1); day += 1) {
      if (!holdsOn(span, day)) continue;
      const times = { from: instantOn(table, day, span.from), to: instantOn(table, day, span.to) };
      if (times.from < to && times.to > from) found.push(times);
    }
  }
  return found;
}

const holdsOn = ({ first, last, weekdays }: AvailableSpan, day: number): boolean =>
  day >= first && day <= last && (weekdays & (1 << weekdayOfDay(day))) !== 0;

/** Minutes of an ordinary week that are left beside the weekly times in which somebody cannot work. */
export function weeklyMinutesLeft({ availability }: KnownPerson): number {
  const week = new Uint8Array(7 * 1440);
  for (const { kind, first, last, weekdays, from, to } of availability) {
    if (kind !== 'cannot' || Number.isFinite(first) || Number.isFinite(last)) continue;
    for (let day = 1; day <= 7; day += 1)
      if ((weekdays & (1 << day)) !== 0)
        for (let minute = from; minute < to; minute += 1) week[((day - 1) * 1440 + minute) % week.length] = 1;
  }
  return week.reduce((left, taken) => left - taken, week.length);
}
