import { dayNumber, weekdayOfDay } from '@zhiban/time';
import type { CalendarYear, DayKind } from '@zhiban/wire';

/** PLAN-5: what a day is. `null`: nobody knows the holidays of its year, which is never taken for working days. */
export interface HolidayCalendar {
  dayKind(date: string): DayKind | null;
}

/** The centre's calendar. What a year does not name is a working day from Monday to Friday. */
export function holidayCalendar(years: readonly CalendarYear[]): HolidayCalendar {
  const known = new Set(years.filter(({ state }) => state !== 'unknown').map(({ year }) => year));
  const kinds = new Map(years.flatMap(({ days }) => days.map(({ date, kind }) => [date, kind])));
  return {
    dayKind(date) {
      if (!known.has(Number(date.slice(0, 4)))) return null;
      return kinds.get(date) ?? (weekdayOfDay(dayNumber(date)) > 5 ? 'rest' : 'working');
    },
  };
}
