import { errorSentence, peopleColumns, type ErrorCode, type ErrorParams, type PeopleColumn } from '@zhiban/wire';
import type { FieldRefusal } from '../../platform/problem';
import { unmarked, type FileTable, type MarkedCell } from '../../platform/tables';
import { columnTitle, type PersonCells } from '../cells/person-cells';

/** A row as it stands in the file. */
export interface FileRow {
  row: number;
  cells: PersonCells;
}

export interface PeopleFile {
  /** The header of each column as the file writes it; what it does not have stays as it is. */
  headers: Partial<Record<PeopleColumn, string>>;
  rows: FileRow[];
  wrong: FieldRefusal[];
  unread: FileTable['unread'];
}

const columns = Object.keys(peopleColumns) as PeopleColumn[];

/** Which column is which, and the cells below. */
export function peopleFileOf({ head, rows, marked, unread }: FileTable): PeopleFile {
  const order = head.map((title) => columnOf(title));
  const headers = Object.fromEntries(order.flatMap((column, at) => (column ? [[column, head[at]]] : [])));
  const file = { headers, unread, rows: rows.map(({ row, cells }) => ({ row, cells: cellsOf(cells, order) })) };
  const wrong = [...headerRefusals(head, order), ...marked.flatMap((cell) => markedRefusal(file, cell, order))];
  return { ...file, wrong };
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
        column: title ?? columnTitle(column, language),
        why: errorSentence(code, language, params),
      }),
  };
}

/** What stands in a cell that is merged or worked out cannot be told row by row. */
function markedRefusal(
  file: Pick<PeopleFile, 'headers'>,
  marked: MarkedCell,
  order: readonly (PeopleColumn | null)[],
): FieldRefusal[] {
  const column = order[marked.column];
  if (!column) return [];
  return marked.kind === 'formula'
    ? [cellRefusal(file, marked.row, column, 'people.formula', {})]
    : [cellRefusal(file, marked.row, column, 'people.merged', { range: marked.range })];
}

function columnOf(title: string): PeopleColumn | null {
  const asked = title.trim().toLowerCase();
  return columns.find((column) => peopleColumns[column].some((known) => known === asked)) ?? null;
}

function cellsOf(cells: readonly string[], order: readonly (PeopleColumn | null)[]): PersonCells {
  const entries = columns.map((column) => [column, unmarked(cells[order.indexOf(column)] ?? '')]);
  return Object.fromEntries(entries) as PersonCells;
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
