import type { DayTable } from '@zhiban/time';
import {
  importCellStates,
  type ImportCell,
  type ImportRow,
  type Language,
  type RosterImportPreview,
  type ShiftPattern,
} from '@zhiban/wire';
import { shiftsText } from '../export/shift-text';
import type { PlannedPerson } from '../judging/roster-people';
import type { JudgedCell, JudgedRow } from './import-cells';
import type { JudgedImport } from './import-judge';
import type { RosterReading } from './read-roster';

export interface ViewGround {
  patterns: ReadonlyMap<string, ShiftPattern>;
  days: DayTable | null;
  language: Language;
}

export function importView(
  { sheet, asksMonth, month, days, codes }: RosterReading,
  { rows, hindrances, revision }: JudgedImport,
  ground: ViewGround,
): RosterImportPreview {
  const cells = rows.flatMap((row) => row.cells);
  const counts = Object.fromEntries(
    importCellStates.map((state) => [state, cells.filter((cell) => cell.state === state).length]),
  ) as RosterImportPreview['counts'];
  const merged = new Map(cells.flatMap((cell) => (cell.merged ? [[cell.merged.range, cell.merged]] : [])));
  return {
    ...{ sheet, asksMonth, month, days, codes, counts, hindrances, revision },
    rows: rows.map((row) => rowView(row, ground)),
    formulas: cells.filter(({ formula }) => formula).map(({ at }) => at),
    merged: [...merged.values()],
  };
}

const rowView = (
  { row, number, name, person, asks, candidates, other, cells }: JudgedRow,
  ground: ViewGround,
): ImportRow => ({
  ...{ row, number, name, asks, other },
  person: person && candidateOf(person),
  candidates: candidates.map(candidateOf),
  cells: cells.map((cell) => cellView(cell, ground)),
});

const candidateOf = ({ person, number, name, nameEn, team, teamEn }: PlannedPerson) => ({
  ...{ person: person.id, number, name, nameEn, team, teamEn },
});

const cellView = (
  { column, at, text, state, standing, formula, merged, verdicts }: JudgedCell,
  ground: ViewGround,
): ImportCell => ({
  ...{ column, at, text, state, formula, verdicts },
  merged: merged?.range ?? null,
  stands: ground.days ? shiftsText(standing, ground.patterns, ground.days, ground.language) : '',
});
