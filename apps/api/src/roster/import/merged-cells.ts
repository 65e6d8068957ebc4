import type { FileSheet } from '../../platform/tables';

export interface MergedRange {
  range: string;
  text: string;
}

const cellAt = /^([A-Z]+)(\d+)$/;
/** A range that goes over more is no roster, but a whole column. */
const mostCells = 100_000;

/** Merged cells by their place; a range without a text merges nothing that matters. */
export function mergedCells({
  rows,
  marked,
}: Pick<FileSheet, 'rows' | 'marked'>): (row: number, column: number) => MergedRange | null {
  const found = new Map<string, MergedRange>();
  for (const each of marked) {
    if (each.kind !== 'merged') continue;
    const text = (rows[each.row - 1]?.[each.column] ?? '').trim();
    const [first, last] = each.range.split(':').map(placeOf);
    if (!first || !last || text === '' || (last.row - first.row + 1) * (last.column - first.column + 1) > mostCells)
      continue;
    for (let row = first.row; row <= last.row; row += 1)
      for (let column = first.column; column <= last.column; column += 1)
        found.set(`${row} ${column}`, { range: each.range, text });
  }
  return (row, column) => found.get(`${row} ${column}`) ?? null;
}

function placeOf(at: string): { row: number; column: number } | null {
  const [, letters = '', row] = cellAt.exec(at) ?? [];
  if (!row) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}
