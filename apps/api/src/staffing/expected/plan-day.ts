import { businessDayOn, datesBetween, intervalsOf, zoned, type DayRule } from '@zhiban/time';
import type { WallTime } from '@zhiban/workforce-staffing';

/** A business day as it is planned: its intervals, and what the clock on the wall shows at the start of each. */
export interface PlanDay {
  date: string;
  from: number;
  to: number;
  minutes: number;
  starts: number[];
  walls: WallTime[];
}

export function planDay(date: string, rule: DayRule, minutes: number): PlanDay {
  const { from, to } = businessDayOn(date, rule);
  const starts = intervalsOf({ date, from, to }, minutes).map((interval) => interval.from);
  return { date, from, to, minutes, starts, walls: starts.map((at) => wallTime(at, rule.timeZone)) };
}

export function planDays(from: string, to: string, rule: DayRule, minutes: number): PlanDay[] {
  return [...datesBetween(from, to)].map((date) => planDay(date, rule, minutes));
}

export function wallTime(at: number, timeZone: string): WallTime {
  const then = zoned(at, timeZone);
  return { date: then.toPlainDate().toString(), weekday: then.dayOfWeek, minute: then.hour * 60 + then.minute };
}
