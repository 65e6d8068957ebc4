import { dayNumber, weekdayOfDay } from '@zhiban/time';

/** `working`: make-up days 调休 too; `rest`: weekends and days given for them; `statutory` 法定节假日: paid most. */
export const dayKinds = ['working', 'rest', 'statutory'] as const;
export type DayKind = (typeof dayKinds)[number];

/** PLAN-5: what a day is. `null`: the year is not in the kept calendar, which is never taken for a working day. */
export interface HolidayCalendar {
  dayKind(date: string): DayKind | null;
}

/** A calendar as it is kept and sent: in its years every day that is not named is a working day from Monday to Friday. */
export interface KeptCalendar {
  years: readonly number[];
  days: Readonly<Record<string, DayKind>>;
}

export function holidayCalendar({ years, days }: KeptCalendar): HolidayCalendar {
  const known = new Set(years);
  return {
    dayKind(date) {
      if (!known.has(Number(date.slice(0, 4)))) return null;
      return days[date] ?? (weekdayOfDay(dayNumber(date)) > 5 ? 'rest' : 'working');
    },
  };
}
