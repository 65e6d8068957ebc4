import { dayNumber, dayTable, instantOn, minutesOfTime } from '@zhiban/time';
import { dateIn, hourMinute } from './format';

/** What a field of day and time holds, `2026-11-27T08:00`, on the clock of the centre. A time that a clock change skips is the first one after it. `null`: nothing whole. */
export function instantOfField(text: string, zone: string): number | null {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text) ?? [];
  if (date === undefined || time === undefined) return null;
  const day = dayNumber(date);
  return instantOn(dayTable(zone, day, day + 1), day, minutesOfTime(time));
}

export const fieldOfInstant = (at: number, zone: string): string => `${dateIn(zone, at)}T${hourMinute(at, zone)}`;

/** The next full hour, from which somebody may be away. */
export const nextHour = (now: number): number => Math.ceil(now / 3_600_000) * 3_600_000;
