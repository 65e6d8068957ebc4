/** A file as rows of plain text; `row` counts as spreadsheets do, the head being row 1. */
export interface FileTable {
  head: string[];
  rows: { row: number; cells: string[] }[];
  /** Cells that are more than their text; `column` counts from 0. */
  marked: MarkedCell[];
  /** Sheets that were not read. */
  unread: { sheet: string; hidden: boolean }[];
}

export type MarkedCell =
  { kind: 'formula'; row: number; column: number } | { kind: 'merged'; row: number; column: number; range: string };

export interface SheetName {
  name: string;
  hidden: boolean;
}

/** A sheet as it stands, cell by cell from its first on. */
export interface FileSheet {
  rows: string[][];
  marked: MarkedCell[];
  sheets: SheetName[];
  /** Of `sheets`, the one that was read. */
  read: string;
}

/** The first row is the head; rows without anything are passed over. */
export function tableOf({ rows: [head = [], ...body], marked, sheets, read }: FileSheet): FileTable {
  const rows = body
    .map((cells, at) => ({ row: at + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const unread = sheets.filter(({ name }) => name !== read).map(({ name, hidden }) => ({ sheet: name, hidden }));
  return { head, rows, marked, unread };
}

export const mostRows = 50_000;

/** What a reader of files is told while it reads: how far it is, 0…1. */
export type Told = (progress: number) => void;
