import { Temporal } from 'temporal-polyfill';
import type { Instant } from './clock';

/** Whether this runtime knows the IANA time zone of that name. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The same instant on the wall clock and calendar of a time zone. */
export function zoned(at: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}

/** Calendar date of an instant in a time zone, as `YYYY-MM-DD`. */
export function dateIn(timeZone: string, at: Instant): string {
  return zoned(at, timeZone).toPlainDate().toString();
}
