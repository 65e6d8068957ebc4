import type { FileSheet } from '../../platform/tables';
import { dayOfCell, isWeekday } from './day-cell';
import { mergedCells, type MergedRange } from './merged-cells';
import { addressOf, type SheetDay } from './sheet-days';
import { textAt, type PeopleColumns } from './sheet-people';

export interface SheetCell {
  column: number;
  at: string;
  date: string;
  text: string;
  formula: boolean;
  merged: MergedRange | null;
}

export interface SheetRow {
  /** As spreadsheets count, from 1. */
  row: number;
  number: string;
  name: string;
  /** With something in them. */
  cells: SheetCell[];
}

const sums = /^(?:合计|小计|总计|共计|人数|出勤人数|total|subtotal|sum|headcount|people)[:：]?$/i;

/** The rows below the header that say something of people: no weekdays, no sums, no empty ones. */
export function sheetRows(
  sheet: FileSheet,
  header: number,
  days: readonly SheetDay[],
  columns: PeopleColumns,
): SheetRow[] {
  const mergedAt = mergedCells(sheet);
  const worked = new Set(
    sheet.marked.flatMap((each) => (each.kind === 'formula' ? [addressOf(each.row - 1, each.column)] : [])),
  );
  const firstDay = days[0]?.column ?? 0;
  return sheet.rows.flatMap((texts, nth) => {
    if (nth <= header) return [];
    const cells = days.flatMap(({ column, date }): SheetCell[] => {
      const [at, merged] = [addressOf(nth, column), mergedAt(nth, column)];
      const text = (merged?.text ?? texts[column] ?? '').trim().replace(/\s+/g, ' ');
      return text === '' ? [] : [{ column, at, date, text, formula: worked.has(at), merged }];
    });
    const row = { row: nth + 1, number: textAt(texts, columns.number), name: textAt(texts, columns.name), cells };
    return cells.length === 0 || isAside(row, texts.slice(0, firstDay)) ? [] : [row];
  });
}

function isAside({ number, name, cells }: SheetRow, left: readonly string[]): boolean {
  if (left.some((text) => sums.test(text.trim()))) return true;
  const isNobody = number === '' && name === '';
  return isNobody && cells.every(({ text }) => isWeekday(text) || dayOfCell(text) !== null);
}
