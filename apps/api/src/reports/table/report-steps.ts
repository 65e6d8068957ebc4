import { addDays, isoWeekOf, monthOf, weekdayOf, zoned, type BusinessDay, type DayRule } from '@zhiban/time';
import type { ReportStep } from '@zhiban/wire';

/** Where an interval of a day belongs. */
export interface StepOf {
  step: string;
  /** Tells steps apart and puts them in order: a clock that is set back names two intervals alike. */
  order: number;
  /** The step's bounds (ms) where it is one stretch of time. */
  from: number | null;
  to: number | null;
}

/** A step of these is over with its day. */
export const endsWithDay = (by: ReportStep): boolean => by === 'interval' || by === 'day';

/** To which step of the report the intervals of a business day belong. */
export function stepsOfDay(by: ReportStep, day: BusinessDay, rule: DayRule): (from: number, to: number) => StepOf {
  const { date } = day;
  const together = (step: string, order: number) => () => ({ step, order, from: null, to: null });
  switch (by) {
    case 'interval':
      return (from, to) => ({ step: `${date} ${clockIn(from, rule)}`, order: from, from, to });
    case 'day':
      return () => ({ step: date, order: day.from, from: day.from, to: day.to });
    case 'week':
      return together(isoWeekOf(date), Date.parse(addDays(date, 1 - weekdayOf(date))));
    case 'month':
      return together(monthOf(date), Date.parse(`${monthOf(date)}-01`));
    case 'time-of-day':
      return (from) => timeOfDay(clockIn(from, rule), rule);
    case 'weekday':
      return together(String(weekdayOf(date)), weekdayOf(date));
    case 'whole':
      return together('', 0);
  }
}

/** In the order of the business day: after midnight comes last. */
function timeOfDay(step: string, { businessDayStart }: DayRule): StepOf {
  const order = (minutesOf(step) - minutesOf(businessDayStart) + 1440) % 1440;
  return { step, order, from: null, to: null };
}

const clockIn = (at: number, { timeZone }: DayRule): string => zoned(at, timeZone).toPlainTime().toString().slice(0, 5);
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
