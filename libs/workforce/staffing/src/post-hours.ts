import { addDays, weekdayOf } from '@zhiban/time';
import type { PostHours } from '@zhiban/wire';

/** A time on the centre's wall clock. */
export interface WallTime {
  date: string;
  /** 1 is Monday. */
  weekday: number;
  /** Since midnight. */
  minute: number;
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const between = (date: string, span: Dates | undefined) => !span || (span.from <= date && date <= span.to);

/** Dates of the wall clock, both included, on which the hours begin. */
export interface Dates {
  from: string;
  to: string;
}

/** Whether a time lies in these hours. Hours that pass midnight belong to the day on which they begin. */
export function isWithin({ date, weekday, minute }: WallTime, hours: PostHours, span?: Dates): boolean {
  const from = minutesOf(hours.from);
  const to = minutesOf(hours.to);
  const today = minute >= from && (to <= from || minute < to);
  if (today && hours.weekdays.includes(weekday) && between(date, span)) return true;
  const stillOpen = to <= from && minute < to;
  return stillOpen && hours.weekdays.includes(weekday === 1 ? 7 : weekday - 1) && between(addDays(date, -1), span);
}

/** How long the hours are open between two dates, on the clock: a change of clocks in between is not counted. */
export function openSeconds(hours: PostHours, { from, to }: Dates): number {
  const length = (minutesOf(hours.to) - minutesOf(hours.from) + 1440) % 1440 || 1440;
  let days = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) if (hours.weekdays.includes(weekdayOf(date))) days += 1;
  return days * length * 60;
}
