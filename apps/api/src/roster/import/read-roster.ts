import { dateIn, monthOf, addDays, type DayTable } from '@zhiban/time';
import type { CodeMeaning, ImportCode, RosterImportChoices, ShiftPattern } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';
import type { FileSheet } from '../../platform/tables';
import type { PlannedPerson } from '../judging/roster-people';
import { CodeWords } from './code-words';
import { SaidCells, type Said } from './said-cells';
import { asksMonth, datedDays, headerOf, titleMonth, type SheetDay } from './sheet-days';
import { peopleColumnsOf } from './sheet-people';
import { sheetRows, type SheetCell, type SheetRow } from './sheet-rows';
import { KnownPeople, type FoundPerson } from './who-is-it';

export interface ReadCell extends SheetCell {
  /** `null`: nobody knows whose it is. */
  said: Said | null;
}

export interface ReadRow extends Omit<SheetRow, 'cells'>, FoundPerson {
  /** The row above that is about the same person. */
  other: number | null;
  cells: ReadCell[];
}

export interface RosterReading {
  sheet: string | null;
  asksMonth: boolean;
  month: string;
  days: SheetDay[];
  rows: ReadRow[];
  codes: ImportCode[];
}

export interface ReadingGround {
  /** Of the file; may say the month. */
  name: string;
  people: Iterable<PlannedPerson>;
  patterns: readonly ShiftPattern[];
  remembered: ReadonlyMap<string, CodeMeaning>;
  timeZone: string;
  now: number;
  tableOf: (days: { first: string; last: string }) => DayTable;
}

const mostCells = 20_000;
const farDays = 3 * 365;

/** A sheet as a roster: its days, whom its rows are about, and what their cells say. */
export function readRoster(sheet: FileSheet, choices: RosterImportChoices, ground: ReadingGround): RosterReading {
  const header = headerOf(sheet);
  if (!header) throw new RefusalError('roster.import-no-days', {});
  const asks = asksMonth(header.days);
  const today = dateIn(ground.timeZone, ground.now);
  const likely = titleMonth(sheet, header.row, [sheet.read, ground.name]) ?? monthAfter(today);
  const read = { sheet: sheet.read || null, asksMonth: asks, month: choices.month ?? likely };
  if (asks && choices.month === null) return { ...read, days: [], rows: [], codes: [] };
  const days = checked(datedDays(header.row, header.days, read.month), today);
  const people = [...ground.people];
  const columns = peopleColumnsOf(sheet, header.row, days[0]?.column ?? 0, people);
  if (columns.number === null && columns.name === null) throw new RefusalError('roster.import-no-people', {});
  const rows = sheetRows(sheet, header.row, days, columns);
  const count = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  if (count > mostCells) throw new RefusalError('roster.import-too-many', { max: mostCells, count });
  const words = new CodeWords(ground.patterns, ground.remembered, choices.codes);
  const patterns = new Map(ground.patterns.map((pattern) => [pattern.code, pattern]));
  const dates = days.map(({ date }) => date).sort();
  const said = new SaidCells(words, patterns, ground.tableOf({ first: dates[0] ?? '', last: dates.at(-1) ?? '' }));
  const found = withPeople(rows, new KnownPeople(people), choices.people);
  return { ...read, days, codes: codesOf(rows, said, words), rows: found.map((row) => saying(row, said)) };
}

function checked(days: SheetDay[] | { at: string }, today: string): SheetDay[] {
  if (!Array.isArray(days)) throw new RefusalError('roster.import-no-day', days);
  const seen = new Set<string>();
  const [earliest, latest] = [addDays(today, -farDays), addDays(today, farDays)];
  for (const { at, date } of days) {
    if (date < earliest || date > latest) throw new RefusalError('roster.import-far', { at, date });
    if (seen.has(date)) throw new RefusalError('roster.import-days-twice', { at, date });
    seen.add(date);
  }
  return days;
}

const monthAfter = (date: string): string => monthOf(addDays(`${monthOf(date)}-28`, 7));

/** Who was said to be meant goes before who seems to be; of two rows about one person the second is asked about. */
function withPeople(
  rows: readonly SheetRow[],
  known: KnownPeople,
  said: RosterImportChoices['people'],
): (SheetRow & FoundPerson & { other: number | null })[] {
  const taken = new Map<string, number>();
  return rows.map((row) => {
    const answer = said[String(row.row)];
    const seems = known.find(row.number, row.name);
    const person = answer === undefined ? seems.person : (known.byId.get(answer ?? '') ?? null);
    const candidates = person && !seems.candidates.includes(person) ? [person, ...seems.candidates] : seems.candidates;
    const other = person ? (taken.get(person.person.id) ?? null) : null;
    if (other !== null) return { ...row, person: null, asks: 'twice', candidates, other };
    if (person) taken.set(person.person.id, row.row);
    return { ...row, person, asks: answer === undefined ? seems.asks : null, candidates, other };
  });
}

function codesOf(rows: readonly SheetRow[], said: SaidCells, words: CodeWords): ImportCode[] {
  const found = new Map<string, ImportCode>();
  for (const { at, text } of rows.flatMap(({ cells }) => cells))
    for (const code of said.codes(text)) {
      const before = found.get(code) ?? { code, cells: 0, at, ...words.of(code) };
      found.set(code, { ...before, cells: before.cells + 1 });
    }
  return [...found.values()].sort((a, b) => b.cells - a.cells);
}

const saying = (row: SheetRow & FoundPerson & { other: number | null }, said: SaidCells): ReadRow => ({
  ...row,
  cells: row.cells.map((cell) => ({
    ...cell,
    said: row.person && said.read(cell.text, row.person.person.id, cell.date),
  })),
});
