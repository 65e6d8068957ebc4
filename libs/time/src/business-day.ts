import { Temporal } from 'temporal-polyfill';
import type { Instant } from './clock';
import { zoned } from './zone';

/** A day of the centre: half open, `from` belongs to it, `to` to the next. 23 or 25 hours long where clocks change. */
export interface BusinessDay {
  /** The calendar date on which the day starts, `YYYY-MM-DD`; a night shift belongs to it. */
  date: string;
  from: Instant;
  to: Instant;
}

export interface DayRule {
  timeZone: string;
  /** `HH:MM` on the wall clock. */
  businessDayStart: string;
}

/** Start of the business day of a date. A start that the clock change skips is the first instant after it. */
function startOn(date: Temporal.PlainDate, rule: DayRule): Instant {
  return date.toZonedDateTime({ timeZone: rule.timeZone, plainTime: rule.businessDayStart }).epochMilliseconds;
}

/** The business day to which an instant belongs. */
export function businessDayOf(at: Instant, rule: DayRule): BusinessDay {
  let date = zoned(at, rule.timeZone).toPlainDate();
  if (at < startOn(date, rule)) date = date.subtract({ days: 1 });
  return businessDayOn(date.toString(), rule);
}

/** The business day that starts on a calendar date (`YYYY-MM-DD`). */
export function businessDayOn(date: string, rule: DayRule): BusinessDay {
  const day = Temporal.PlainDate.from(date);
  return { date, from: startOn(day, rule), to: startOn(day.add({ days: 1 }), rule) };
}
