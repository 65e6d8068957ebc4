import { errorSentence, peopleColumns, type ErrorCode, type ErrorParams, type PeopleColumn } from '@zhiban/wire';
import { CsvError, parse } from 'csv-parse/sync';
import { RefusalError, type FieldRefusal } from '../platform/problem';

/** A row as it stands in the file; `row` counts as spreadsheets do, the header being row 1. */
export interface FileRow {
  row: number;
  cells: Record<PeopleColumn, string>;
}

export interface PeopleFile {
  /** The header of each column as the file writes it. */
  headers: Partial<Record<PeopleColumn, string>>;
  rows: FileRow[];
  wrong: FieldRefusal[];
}

const columns = Object.keys(peopleColumns) as PeopleColumn[];

/** Reads the table: which column is which, and the cells below. */
export function readPeopleFile(text: string): PeopleFile {
  const [header = [], ...body] = records(text);
  const order = header.map((title) => columnOf(title));
  const headers = Object.fromEntries(order.flatMap((column, at) => (column ? [[column, header[at]]] : [])));
  const rows = body.flatMap((cells, at) =>
    cells.every((cell) => cell === '') ? [] : [{ row: at + 2, cells: cellsOf(cells, order) }],
  );
  return { headers, rows, wrong: headerRefusals(header, order) };
}

/** A wrong cell: which row and column, and why. */
export function cellRefusal<Code extends ErrorCode>(
  file: Pick<PeopleFile, 'headers'>,
  row: number,
  column: PeopleColumn,
  code: Code,
  params: ErrorParams<Code>,
): FieldRefusal {
  const title = file.headers[column];
  return {
    path: `rows.${row}.${column}`,
    code,
    sentence: (language) =>
      errorSentence('people.cell', language, {
        row,
        column: title ?? peopleColumns[column][language === 'en' ? 1 : 0],
        why: errorSentence(code, language, params),
      }),
  };
}

function records(text: string): string[][] {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const delimiter = [',', ';', '\t'].find((candidate) => firstLine.includes(candidate)) ?? ',';
  try {
    return parse(text, { delimiter, trim: true, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new RefusalError('people.not-csv', { row: lineOf(error) });
  }
}

function lineOf(error: CsvError): number {
  const { lines } = error as CsvError & { lines?: unknown };
  return typeof lines === 'number' ? lines : 1;
}

function columnOf(title: string): PeopleColumn | null {
  const asked = title.trim().toLowerCase();
  return columns.find((column) => peopleColumns[column].some((known) => known === asked)) ?? null;
}

function cellsOf(cells: readonly string[], order: readonly (PeopleColumn | null)[]): Record<PeopleColumn, string> {
  const entries = columns.map((column): [PeopleColumn, string] => [column, cells[order.indexOf(column)] ?? '']);
  return Object.fromEntries(entries) as Record<PeopleColumn, string>;
}

function headerRefusals(header: readonly string[], order: readonly (PeopleColumn | null)[]): FieldRefusal[] {
  const unknown = header.flatMap((title, at) =>
    order[at] || title === '' ? [] : [headerRefusal(title, 'people.unknown-column', () => title)],
  );
  const missing = (['number', 'name'] as const)
    .filter((column) => !order.includes(column))
    .map((column) => headerRefusal(column, 'people.no-header', (at) => peopleColumns[column][at]));
  const twice = header.flatMap((title, at) =>
    order[at] && order.indexOf(order[at]) !== at ? [headerRefusal(title, 'settings.repeated', () => title)] : [],
  );
  return [...unknown, ...missing, ...twice];
}

function headerRefusal(
  path: string,
  code: 'people.unknown-column' | 'people.no-header' | 'settings.repeated',
  title: (at: 0 | 1) => string,
): FieldRefusal {
  const sentence = (language: 'zh-CN' | 'en') => {
    const column = title(language === 'en' ? 1 : 0);
    return code === 'settings.repeated'
      ? errorSentence(code, language, { value: column })
      : errorSentence(code, language, { column });
  };
  return { path: `header.${path}`, code, sentence };
}
