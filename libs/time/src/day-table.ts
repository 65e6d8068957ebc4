import { Temporal } from 'temporal-polyfill';
import type { Instant } from './clock';
import { dateOfDay, type DayNumber } from './day-number';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The midnights of a zone over a span of days, worked out once, so that sums over many shifts need no calendar. */
export interface DayTable {
  timeZone: string;
  first: DayNumber;
  /** Included. */
  last: DayNumber;
  /** Beginning of each day, and after them the end of the last. */
  midnights: Float64Array;
}

export function dayTable(timeZone: string, first: DayNumber, last: DayNumber): DayTable {
  const midnights = new Float64Array(last - first + 2);
  for (let i = 0; i < midnights.length; i += 1)
    midnights[i] = Temporal.PlainDate.from(dateOfDay(first + i)).toZonedDateTime(timeZone).epochMilliseconds;
  return { timeZone, first, last, midnights };
}

export const holds = ({ midnights }: DayTable, from: Instant, to: Instant): boolean =>
  from >= (midnights[0] ?? Infinity) && to <= (midnights[midnights.length - 1] ?? -Infinity);

/** The day to which an instant belongs. */
export function dayAt(table: DayTable, at: Instant): DayNumber {
  const { midnights, first, last } = table;
  if (!holds(table, at, at + 1)) throw new RangeError(`${at} is outside ${dateOfDay(first)} to ${dateOfDay(last)}`);
  let index = Math.min(Math.floor((at - (midnights[0] ?? 0)) / dayMs), last - first);
  while (at < (midnights[index] ?? 0)) index -= 1;
  while (at >= (midnights[index + 1] ?? Infinity)) index += 1;
  return first + index;
}

export const midnightOf = ({ midnights, first }: DayTable, day: DayNumber): Instant => {
  const at = midnights[day - first];
  if (at === undefined) throw new RangeError(`${dateOfDay(day)} is outside the table`);
  return at;
};

/** When it is that time of the wall clock, in minutes since a day's midnight; 1440 and more are of the days after. A time that a clock change skips is the first one after it. */
export function instantOn(table: DayTable, day: DayNumber, minutes: number): Instant {
  const on = day + Math.floor(minutes / 1440);
  const time = minutes % 1440;
  const from = midnightOf(table, on);
  if (time === 0 || midnightOf(table, on + 1) - from === dayMs) return from + time * minuteMs;
  const plainTime = Temporal.PlainTime.from('00:00').add({ minutes: time });
  const date = Temporal.PlainDate.from(dateOfDay(on));
  return date.toZonedDateTime({ timeZone: table.timeZone, plainTime }).epochMilliseconds;
}

/** `HH:MM` as minutes since midnight. */
export const minutesOfTime = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
