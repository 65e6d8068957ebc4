import type { CalendarDay, CalendarYear, DayKind } from '@zhiban/wire';

/** One day of a year's page. */
export interface DayCell {
  date: string;
  day: number;
  /** `null`: the year is not known, and this day is not entered. */
  kind: DayKind | null;
  named: CalendarDay | null;
}

export interface MonthCells {
  month: number;
  /** Empty places before the first, in weeks that begin on Monday. */
  before: number;
  days: DayCell[];
}

const dayMs = 86_400_000;
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
/** 1 is Monday. */
const weekday = (ms: number) => new Date(ms).getUTCDay() || 7;

export function monthsOf({ year, state, days }: CalendarYear): MonthCells[] {
  const named = new Map(days.map((day) => [day.date, day]));
  return Array.from({ length: 12 }, (_, i) => {
    const first = Date.UTC(year, i, 1);
    const count = (Date.UTC(year, i + 1, 1) - first) / dayMs;
    return {
      month: i + 1,
      before: weekday(first) - 1,
      days: Array.from({ length: count }, (_, day) => {
        const at = first + day * dayMs;
        const own = named.get(dateOf(at)) ?? null;
        const byWeekday = state === 'unknown' ? null : weekday(at) > 5 ? 'rest' : 'working';
        return { date: dateOf(at), day: day + 1, kind: own?.kind ?? byWeekday, named: own };
      }),
    };
  });
}

/** A working day on a weekend 调休: worked in exchange for a day beside a holiday. */
export const isMadeUp = ({ kind, date }: DayCell) => kind === 'working' && weekday(Date.parse(date)) > 5;

/** Working days of a year; `null`: nobody knows. */
export function workingDaysOf(year: CalendarYear): number | null {
  if (year.state === 'unknown') return null;
  const days = monthsOf(year).flatMap((month) => month.days);
  return days.filter(({ kind }) => kind === 'working').length;
}
