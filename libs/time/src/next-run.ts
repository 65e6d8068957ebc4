import { Temporal } from 'temporal-polyfill';
import type { Instant } from './clock';
import { zoned } from './zone';

export type Regularly = 'day' | 'week' | 'month';

/** The first instant after `after` at which it is that time (`HH:MM`) in a zone: of any day, of a Monday, of a first. */
export function nextRun(every: Regularly, time: string, timeZone: string, after: Instant): Instant {
  const fits = (date: Temporal.PlainDate) =>
    every === 'day' || (every === 'week' ? date.dayOfWeek === 1 : date.day === 1);
  for (let date = zoned(after, timeZone).toPlainDate(); ; date = date.add({ days: 1 })) {
    const at = date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
    if (fits(date) && at > after) return at;
  }
}
