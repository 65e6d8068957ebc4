import { addDays, dateOfDay, dayAt, dayNumber, type DayTable } from '@zhiban/time';
import type { FillCell, FillFromWeeks, LeftOut, Shift, ShiftPattern } from '@zhiban/wire';
import { patternShift, shiftedDays } from '@zhiban/workforce-roster';
import { randomUUID } from 'node:crypto';
import type { WantedCell } from './wanted-cell';

export interface ReadCells {
  cells: WantedCell[];
  leftOut: LeftOut[];
}

/** Cells with the shifts that their codes stand for. */
export function cellsOfPatterns(
  cells: readonly FillCell[],
  patterns: readonly ShiftPattern[],
  days: DayTable,
): ReadCells {
  const known = new Map(patterns.map((pattern) => [pattern.code, pattern]));
  const read: ReadCells = { cells: [], leftOut: [] };
  for (const cell of cells) {
    const pattern = cell.pattern === null ? null : known.get(cell.pattern);
    if (pattern === undefined) read.leftOut.push({ ...cell, why: 'unknown-pattern', verdicts: [] });
    else if (pattern === null) read.cells.push({ ...cell, shifts: [] });
    else {
      const made = { id: randomUUID(), person: cell.person };
      read.cells.push({ ...cell, shifts: [patternShift(pattern, cell.date, days, made)] });
    }
  }
  return read;
}

/** Shifts of some weeks as they come again in others. */
export function cellsOfWeeks(
  shifts: readonly Shift[],
  { from, to, weeks }: Pick<FillFromWeeks, 'from' | 'to' | 'weeks'>,
  days: DayTable,
): WantedCell[] {
  const count = dayNumber(to) - dayNumber(from);
  const last = addDays(from, weeks * 7 - 1);
  const cells = new Map<string, WantedCell>();
  for (const shift of shifts) {
    const was = dateOfDay(dayAt(days, shift.from));
    if (was < from || was > last) continue;
    const copy = shiftedDays(shift, count, days, randomUUID());
    const cell = { person: shift.person, date: addDays(was, count), pattern: shift.pattern };
    const key = `${cell.person} ${cell.date}`;
    cells.set(key, { ...cell, shifts: [...(cells.get(key)?.shifts ?? []), copy] });
  }
  return [...cells.values()];
}
