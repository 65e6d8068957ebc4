import { Temporal } from 'temporal-polyfill';

/** Calendar dates (`YYYY-MM-DD`) from one to another, both included. */
export function* datesBetween(from: string, to: string): Generator<string> {
  const last = Temporal.PlainDate.from(to);
  let date = Temporal.PlainDate.from(from);
  while (Temporal.PlainDate.compare(date, last) <= 0) {
    yield date.toString();
    date = date.add({ days: 1 });
  }
}

/** How many dates there are from one to another, both included; negative or 0: the order is wrong. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days + 1;
}

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** The same day of a month before or after; the last one of a month that is too short. */
export const addMonths = (date: string, months: number): string =>
  Temporal.PlainDate.from(date).add({ months }).toString();

/** ISO 8601 week to which a date belongs, `2026-W48`; the first days of January may belong to the last year's. */
export function isoWeekOf(date: string): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;

/** Monday to Sunday of the week in which a date lies. */
export function wholeWeek(date: string): { first: string; last: string } {
  const first = addDays(date, 1 - weekdayOf(date));
  return { first, last: addDays(first, 6) };
}

export const monthOf = (date: string): string => date.slice(0, 7);

/** The dates of the whole week (Monday to Sunday), or month, before the one in which a date lies. */
export function weekBefore(date: string): { from: string; to: string } {
  const monday = addDays(date, 1 - weekdayOf(date));
  return { from: addDays(monday, -7), to: addDays(monday, -1) };
}

export function monthBefore(date: string): { from: string; to: string } {
  const to = Temporal.PlainDate.from(date).with({ day: 1 }).subtract({ days: 1 });
  return { from: to.with({ day: 1 }).toString(), to: to.toString() };
}
