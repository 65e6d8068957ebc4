import { addDays } from '@zhiban/time';
import type { Shift, SwapDetail, SwapPerson, SwapView } from '@zhiban/wire';

export interface CellShift {
  from: number;
  to: number;
  shift: Shift;
  /** Of this person, by the request: stays, goes to somebody else, comes from somebody else. */
  way: 'stays' | 'gives' | 'takes';
}

export interface WeekRow {
  person: SwapPerson;
  /** Monday to Sunday. */
  days: { date: string; shifts: CellShift[] }[];
  minutesBefore: number;
  minutesAfter: number;
}

export interface WeekSheet {
  first: string;
  rows: WeekRow[];
}

type Weeks = NonNullable<SwapDetail['weeks']>;
type Transfers = SwapView['transfers'];

/** The weeks of everybody in a request as they are and as they would be. `applied`: the roster has it already. */
export function weekSheets(
  { weeks, transfers, applied }: { weeks: Weeks; transfers: Transfers; applied: boolean },
  dateAt: (at: number) => string,
): WeekSheet[] {
  const touched = [...new Set(transfers.map(({ shift, part }) => mondayOf(dateAt((part ?? shift).from))))].sort();
  const moving = applied ? [] : transfers;
  return touched.map((first) => ({
    first,
    rows: weeks.map(({ person, shifts }) => row(person, first, cellsOf(person.id, shifts, moving), dateAt)),
  }));
}

const mondayOf = (date: string): string => {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(date, -weekday);
};

function cellsOf(person: string, shifts: readonly Shift[], transfers: Transfers): CellShift[] {
  const stays = shifts.flatMap((shift) => {
    const gone = transfers.find((transfer) => transfer.shift.id === shift.id);
    if (!gone) return [{ from: shift.from, to: shift.to, shift, way: 'stays' as const }];
    return pieces(shift, gone.part);
  });
  const takes = transfers.flatMap(({ shift, to, part }) =>
    to?.id === person ? [{ ...(part ?? { from: shift.from, to: shift.to }), shift, way: 'takes' as const }] : [],
  );
  return [...stays, ...takes].sort((a, b) => a.from - b.from);
}

/** What goes, and what is left at its ends. */
function pieces(shift: Shift, part: { from: number; to: number } | null): CellShift[] {
  const { from, to } = part ?? shift;
  const cells: CellShift[] = [{ from, to, shift, way: 'gives' }];
  if (shift.from < from) cells.unshift({ from: shift.from, to: from, shift, way: 'stays' });
  if (to < shift.to) cells.push({ from: to, to: shift.to, shift, way: 'stays' });
  return cells;
}

function row(person: SwapPerson, first: string, cells: readonly CellShift[], dateAt: (at: number) => string): WeekRow {
  const days = Array.from({ length: 7 }, (_, i) => {
    const date = addDays(first, i);
    return { date, shifts: cells.filter(({ from }) => dateAt(from) === date) };
  });
  const shown = days.flatMap(({ shifts }) => shifts);
  const sum = (of: readonly CellShift[]) => of.reduce((minutes, cell) => minutes + workMinutes(cell), 0);
  return {
    ...{ person, days },
    minutesBefore: sum(shown.filter(({ way }) => way !== 'takes')),
    minutesAfter: sum(shown.filter(({ way }) => way !== 'gives')),
  };
}

/** Without unpaid breaks. */
function workMinutes({ from, to, shift }: CellShift): number {
  const unpaid = shift.breaks
    .filter(({ paid }) => !paid)
    .reduce((sum, pause) => sum + Math.max(0, Math.min(pause.to, to) - Math.max(pause.from, from)), 0);
  return (to - from - unpaid) / 60_000;
}
