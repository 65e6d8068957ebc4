import { dateOfDay, dayAt, type DayTable } from '@zhiban/time';
import type { ImportCellState, LeftOut, RosterImportChoices, Shift } from '@zhiban/wire';
import type { WantedCell } from '../fill/wanted-cell';
import type { ReadCell, ReadRow, RosterReading } from './read-roster';

export interface JudgedCell extends ReadCell {
  state: ImportCellState;
  /** What the draft has on that day. */
  standing: readonly Shift[];
  verdicts: LeftOut['verdicts'];
}
export type JudgedRow = Omit<ReadRow, 'cells'> & { cells: JudgedCell[] };

export const cellKey = (person: string, date: string): string => `${person} ${date}`;

/** The draft's shifts by person and the day on which they begin. */
export function byCell(shifts: readonly Shift[], days: DayTable): Map<string, Shift[]> {
  const found = new Map<string, Shift[]>();
  for (const shift of shifts) {
    const key = cellKey(shift.person, dateOfDay(dayAt(days, shift.from)));
    found.set(key, [...(found.get(key) ?? []), shift]);
  }
  return found;
}

/** What can be said of a cell before the rule-book is asked; `null`: that is next. */
function stateBefore(
  { said, merged }: ReadCell,
  standing: readonly Shift[],
  choices: Pick<RosterImportChoices, 'merged' | 'standing'>,
): ImportCellState | null {
  if (merged && choices.merged === 'out') return 'merged';
  if (said === null) return 'no-person';
  if (said.as === 'shifts') {
    if (sameWork(said.shifts, standing)) return 'same';
    return standing.length > 0 && choices.standing === 'keep' ? 'taken' : null;
  }
  if (said.as === 'off') return standing.length === 0 || choices.standing === 'keep' ? 'quiet' : null;
  return said.as === 'unknown' ? 'unknown-code' : said.as === 'leave' ? 'leave' : 'quiet';
}

/** Each cell as far as it is plain by itself, and what the rule-book has to be asked about. */
export function cellsBefore(
  { rows }: Pick<RosterReading, 'rows'>,
  standing: ReadonlyMap<string, Shift[]>,
  choices: RosterImportChoices,
): { rows: JudgedRow[]; wanted: WantedCell[] } {
  const wanted: WantedCell[] = [];
  const judged = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): JudgedCell => {
      const person = row.person?.person.id ?? '';
      const there = standing.get(cellKey(person, cell.date)) ?? [];
      const state = stateBefore(cell, there, choices);
      const shifts = cell.said?.as === 'shifts' ? cell.said.shifts : [];
      if (state === null)
        wanted.push({ person, date: cell.date, pattern: shifts.length > 0 ? cell.text.slice(0, 40) : null, shifts });
      return { ...cell, state: state ?? (shifts.length > 0 ? 'fits' : 'clears'), standing: there, verdicts: [] };
    }),
  }));
  return { rows: judged, wanted };
}

/** With what the rule-book leaves out, first without a reason and then, if there is one, with it. */
export function cellsAfter(
  rows: readonly JudgedRow[],
  bare: readonly LeftOut[],
  reasoned: readonly LeftOut[] | null,
): JudgedRow[] {
  const index = (out: readonly LeftOut[]) => new Map(out.map((each) => [cellKey(each.person, each.date), each]));
  const [without, withReason] = [index(bare), reasoned && index(reasoned)];
  const after = (cell: JudgedCell, person: string): JudgedCell => {
    if (cell.state !== 'fits' && cell.state !== 'clears') return cell;
    const key = cellKey(person, cell.date);
    const stays = withReason?.get(key);
    const out = stays ?? without.get(key);
    if (!out || (withReason && !stays && out.why !== 'reason')) return cell;
    return { ...cell, state: stateOf(out.why), verdicts: out.verdicts };
  };
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell) => after(cell, row.person?.person.id ?? '')) }));
}

function stateOf(why: LeftOut['why']): ImportCellState {
  if (why === 'unknown-pattern') return 'unknown-code';
  return why === 'unknown-person' ? 'no-person' : why;
}

/** Breaks and desks are no part of what a spreadsheet says. */
function sameWork(wanted: readonly Shift[], standing: readonly Shift[]): boolean {
  const [a, b] = [wanted, standing].map((shifts) => shifts.toSorted((one, other) => one.from - other.from));
  return (
    wanted.length === standing.length &&
    (a ?? []).every((shift, i) => {
      const other = b?.[i];
      return (
        shift.from === other?.from &&
        shift.to === other.to &&
        shift.pattern === other.pattern &&
        shift.kind === other.kind
      );
    })
  );
}
