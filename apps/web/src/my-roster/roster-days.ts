import { dateOfDay, dayNumber, firstOfMonth, mondayOf, monthOfDay, weekOfDay } from '@zhiban/time';
import type { MyDay, MyRoster, MyShift } from '@zhiban/wire';
import { kindOfChange, type ShiftDelta } from './changes';

export type RosterView = 'week' | 'month';

export interface DaySpan {
  first: string;
  last: string;
}

/** The week or the month's sheet of whole weeks in which a date lies. */
export function spanOf(view: RosterView, date: string): DaySpan {
  const day = dayNumber(date);
  if (view === 'week') return weeks(day, day);
  const month = monthOfDay(day);
  return weeks(firstOfMonth(month), firstOfMonth(month + 1) - 1);
}

const weeks = (from: number, to: number): DaySpan => ({
  first: dateOfDay(mondayOf(weekOfDay(from))),
  last: dateOfDay(mondayOf(weekOfDay(to)) + 6),
});

/** The date from which the week or month beside is shown. */
export function stepped(view: RosterView, date: string, by: -1 | 1): string {
  const day = dayNumber(date);
  return dateOfDay(view === 'week' ? day + 7 * by : firstOfMonth(monthOfDay(day) + by));
}

/** A shift as its day shows it. `gone`: it was published before, and is no more. */
export interface DayShift {
  shift: MyShift;
  delta: ShiftDelta | null;
}

export interface DayRow {
  day: MyDay;
  shifts: DayShift[];
  gone: ShiftDelta[];
  onLeave: boolean;
}

export function dayRows(
  { days, shifts, absences }: Pick<MyRoster, 'days' | 'shifts' | 'absences'>,
  deltas: ReadonlyMap<string, ShiftDelta>,
  dateAt: (at: number) => string,
): DayRow[] {
  const gone = [...deltas.values()].filter((delta) => kindOfChange(delta) === 'gone');
  return days.map((day) => ({
    day,
    shifts: shifts
      .filter(({ date }) => date === day.date)
      .sort((a, b) => a.from - b.from)
      .map((shift) => ({ shift, delta: deltas.get(shift.id) ?? null })),
    gone: gone.filter(({ before }) => before && dateAt(before.from) === day.date),
    onLeave: absences.some(({ from, to }) => dateAt(from) <= day.date && dateAt(to - 1) >= day.date),
  }));
}

export type ShiftTone = 'early' | 'day' | 'late' | 'night';

/** By when it begins, for its shade and for a name where it has none; whether it is a night is the policy's to say. */
export function toneOf({ night }: Pick<MyShift, 'night'>, startsAtHour: number): ShiftTone {
  if (night) return 'night';
  if (startsAtHour < 9.5) return 'early';
  return startsAtHour < 12.5 ? 'day' : 'late';
}
