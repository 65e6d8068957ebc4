import { Temporal } from 'temporal-polyfill';
import type { Instant } from './clock';
import { zoned } from './zone';

export type Regularly = 'day' | 'week' | 'month';

const fits = (every: Regularly, date: Temporal.PlainDate): boolean =>
  every === 'day' || (every === 'week' ? date.dayOfWeek === 1 : date.day === 1);

const instantOn = (date: Temporal.PlainDate, time: string, timeZone: string): Instant =>
  date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;

/** The first instant after `after` at which it is that time (`HH:MM`) in a zone: of any day, of a Monday, of a first. */
export function nextRun(every: Regularly, time: string, timeZone: string, after: Instant): Instant {
  for (let date = zoned(after, timeZone).toPlainDate(); ; date = date.add({ days: 1 })) {
    const at = instantOn(date, time, timeZone);
    if (fits(every, date) && at > after) return at;
  }
}

/** The last such instant that is not after `now`. */
export function lastRun(every: Regularly, time: string, timeZone: string, now: Instant): Instant {
  for (let date = zoned(now, timeZone).toPlainDate(); ; date = date.subtract({ days: 1 })) {
    const at = instantOn(date, time, timeZone);
    if (fits(every, date) && at <= now) return at;
  }
}
