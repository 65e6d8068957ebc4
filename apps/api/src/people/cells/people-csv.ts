import { peopleColumns, type Language, type PeopleColumn } from '@zhiban/wire';
import type { PersonRecord } from '../shelf/person-record';
import { columnTitle, rowsOfPerson } from './person-cells';
import { harmless } from '../../platform/tables';

/** Birth dates leave the house by nobody's export. */
export const exportedColumns = (Object.keys(peopleColumns) as PeopleColumn[]).filter((column) => column !== 'bornOn');

/** The people as cells that the import takes back unchanged, its head first. */
export function* peopleCells(people: readonly PersonRecord[], language: Language): Generator<string[]> {
  yield exportedColumns.map((column) => columnTitle(column, language));
  for (const record of people)
    for (const cells of rowsOfPerson(record, language)) yield exportedColumns.map((column) => harmless(cells[column]));
}

/** A mark at its start tells spreadsheets that it is UTF-8. */
export function* peopleCsv(people: readonly PersonRecord[], language: Language): Generator<string> {
  let mark = '\uFEFF';
  for (const row of peopleCells(people, language)) {
    yield `${mark}${row.map(quoted).join(',')}\r\n`;
    mark = '';
  }
}

const quoted = (cell: string): string => (/[",;\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
