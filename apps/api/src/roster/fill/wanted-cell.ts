import { dateOfDay, dayAt, type DayTable } from '@zhiban/time';
import type { FillCell, LeftOut, Shift, ShiftStep } from '@zhiban/wire';

/** What is to stand in one cell of people × days; no shifts: off. */
export interface WantedCell extends FillCell {
  shifts: readonly Shift[];
}

export interface CellChange {
  cell: WantedCell;
  steps: ShiftStep[];
}

/** The draft's shifts by the cell in which they begin. */
export class StandingCells {
  private readonly cells = new Map<string, Shift[]>();

  constructor(shifts: readonly Shift[], days: DayTable) {
    for (const shift of shifts) {
      const key = keyOf(shift.person, dateOfDay(dayAt(days, shift.from)));
      this.cells.set(key, [...(this.cells.get(key) ?? []), shift]);
    }
  }

  of({ person, date }: Pick<FillCell, 'person' | 'date'>): readonly Shift[] {
    return this.cells.get(keyOf(person, date)) ?? [];
  }
}

const keyOf = (person: string, date: string): string => `${person} ${date}`;

/** What a cell changes; or why it stays out. What stands there makes room only where that was chosen. */
export function changeOf(
  cell: WantedCell,
  standing: readonly Shift[],
  { replace, versions }: { replace: boolean; versions: ReadonlyMap<string, number> },
): CellChange | LeftOut | null {
  const { person, date, pattern, shifts } = cell;
  if (standing.length > 0 && !replace)
    return shifts.length > 0 ? { person, date, pattern, why: 'taken', verdicts: [] } : null;
  const gone = standing.map((before) => ({
    id: before.id,
    version: (versions.get(before.id) ?? 0) + 1,
    before,
    after: null,
  }));
  const come = shifts.map((after) => ({ id: after.id, version: 1, before: null, after }));
  const steps: ShiftStep[] = [...gone, ...come];
  return steps.length > 0 ? { cell, steps } : null;
}

export function daysOfCells(cells: readonly Pick<FillCell, 'date'>[]): { first: string; last: string } {
  const dates = cells.map(({ date }) => date).sort();
  return { first: dates[0] ?? '', last: dates.at(-1) ?? '' };
}
