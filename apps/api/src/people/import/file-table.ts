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

export const mostRows = 50_000;

/** What a reader of files is told while it reads: how far it is, 0…1. */
export type Told = (progress: number) => void;
