import { Temporal } from 'temporal-polyfill';
import type { Instant } from './clock';
import type { Interval } from './interval';
import { zoned } from './zone';

/** Hours of the wall clock, `HH:MM`. An end that is not after the start is that of the next day. */
export interface SetHours {
  from: string;
  to: string;
}

/** The latest span of these hours that has begun; it may be over. */
export function latestSpanOf(at: Instant, hours: SetHours, timeZone: string): Interval {
  const instantOn = (date: Temporal.PlainDate, time: string): Instant =>
    date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
  let date = zoned(at, timeZone).toPlainDate();
  if (at < instantOn(date, hours.from)) date = date.subtract({ days: 1 });
  const end = hours.to > hours.from ? date : date.add({ days: 1 });
  return { from: instantOn(date, hours.from), to: instantOn(end, hours.to) };
}
