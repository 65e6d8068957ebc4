import { firstOfMonth, mondayOf, monthOfDay, weekOfDay, type DayNumber } from '@zhiban/time';
import type { Settlement } from '@zhiban/wire';
import type { DaySpan } from '@zhiban/workforce-people';
import type { Duty, WorkDay } from '../world/schedule';

export const weekSpan = (day: DayNumber): DaySpan => {
  const first = mondayOf(weekOfDay(day));
  return { first, last: first + 6 };
};

const monthsOf: Record<Exclude<Settlement, 'week'>, number> = { month: 1, quarter: 3, year: 12 };

/** The settlement period in which a day lies. */
export function settlementSpan(settlement: Settlement, day: DayNumber): DaySpan {
  if (settlement === 'week') return weekSpan(day);
  const months = monthsOf[settlement];
  const month = Math.floor(monthOfDay(day) / months) * months;
  return { first: firstOfMonth(month), last: firstOfMonth(month + months) - 1 };
}

export interface WorkSpan extends DaySpan {
  days: WorkDay[];
}

/** Days with work gathered by the span in which each lies; in order, for the days are. */
export function gathered(workDays: readonly WorkDay[], spanOf: (day: DayNumber) => DaySpan): WorkSpan[] {
  const spans: WorkSpan[] = [];
  let open: WorkSpan | undefined;
  for (const work of workDays) {
    if (!open || work.day > open.last || work.day < open.first) spans.push((open = { ...spanOf(work.day), days: [] }));
    open.days.push(work);
  }
  return spans;
}

export const dutiesIn = (days: readonly WorkDay[]): Duty[] => days.flatMap(({ duties }) => duties);

/** The day on which a sum passes its limit. */
export function dayBeyond(days: readonly WorkDay[], limit: number, minutesOf: (day: WorkDay) => number): DayNumber {
  let sum = 0;
  for (const work of days) if ((sum += minutesOf(work)) > limit) return work.day;
  return days.at(-1)?.day ?? 0;
}

/** Runs of days that follow each other. */
export function runs(days: readonly WorkDay[]): WorkDay[][] {
  const found: WorkDay[][] = [];
  for (const work of days) {
    const open = found.at(-1);
    if (open && open.at(-1)?.day === work.day - 1) open.push(work);
    else found.push([work]);
  }
  return found;
}
