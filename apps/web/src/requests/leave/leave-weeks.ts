import { addDays, wholeWeek } from '@zhiban/time';
import type { LeaveDetail, LeavePiece, Shift } from '@zhiban/wire';
import { workMinutes } from '@zhiban/workforce-roster';

export interface LeaveCell {
  from: number;
  to: number;
  shift: Shift;
  /** By the leave it goes, or is gone already. */
  goes: boolean;
}

export interface LeaveWeekDay {
  date: string;
  /** What of the day is leave. */
  pieces: LeavePiece[];
  before: LeaveCell[];
  after: LeaveCell[];
}

export interface LeaveWeek {
  first: string;
  days: LeaveWeekDay[];
  minutesBefore: number;
  minutesAfter: number;
}

type Asked = Pick<LeaveDetail, 'pieces'> & { week: NonNullable<LeaveDetail['week']>; holes: readonly Shift[] };

/** The weeks of the person that leave is about, as they are and as they would be; once it is approved, as they were and are. */
export function leaveWeeks({ pieces, week, holes }: Asked, dateAt: (at: number) => string): LeaveWeek[] {
  const firsts = [...new Set(pieces.map(({ date }) => wholeWeek(date).first))].sort();
  return firsts.map((first) => {
    const dates = Array.from({ length: 7 }, (_, nth) => addDays(first, nth));
    const on = (date: string) => (shift: Shift) => dateAt(shift.from) === date;
    const days = dates.map((date) => ({
      date,
      pieces: pieces.filter((piece) => piece.date === date),
      before: [...week.shifts.filter(on(date)).filter(notLeftOf(week.taken)), ...week.taken.filter(on(date))]
        .map((shift) => cell(shift, false))
        .sort(byTime),
      after: [
        ...week.shifts.filter(on(date)).flatMap((shift) => parts(shift, holes)),
        ...week.taken.filter(on(date)).map((shift) => cell(shift, true)),
      ].sort(byTime),
    }));
    return {
      ...{ first, days },
      minutesBefore: sum(days.flatMap(({ before }) => before)),
      minutesAfter: sum(days.flatMap(({ after }) => after.filter(({ goes }) => !goes))),
    };
  });
}

const cell = (shift: Shift, goes: boolean): LeaveCell => ({ from: shift.from, to: shift.to, shift, goes });
const byTime = (a: LeaveCell, b: LeaveCell) => a.from - b.from;

/** A shift that is the rest of one that was cut was not there before by itself. */
const notLeftOf = (taken: readonly Shift[]) => (shift: Shift) =>
  !taken.some(({ from, to }) => shift.from >= from && shift.to <= to);

/** What stays of a shift, and what goes. */
function parts(shift: Shift, holes: readonly Shift[]): LeaveCell[] {
  const gone = holes.filter(({ from, to }) => from < shift.to && shift.from < to).sort((a, b) => a.from - b.from);
  const cells: LeaveCell[] = [];
  let at = shift.from;
  for (const hole of gone) {
    if (at < hole.from) cells.push({ from: at, to: hole.from, shift, goes: false });
    cells.push({ from: hole.from, to: hole.to, shift, goes: true });
    at = hole.to;
  }
  if (at < shift.to) cells.push({ from: at, to: shift.to, shift, goes: false });
  return cells;
}

/** Without unpaid breaks. */
const sum = (cells: readonly LeaveCell[]): number =>
  cells.reduce((minutes, { from, to, shift }) => minutes + worked({ from, to, shift }), 0);

const worked = ({ from, to, shift }: Pick<LeaveCell, 'from' | 'to' | 'shift'>): number =>
  workMinutes({
    ...{ ...shift, from, to },
    breaks: shift.breaks
      .map((pause) => ({ ...pause, from: Math.max(pause.from, from), to: Math.min(pause.to, to) }))
      .filter((pause) => pause.from < pause.to),
  });
