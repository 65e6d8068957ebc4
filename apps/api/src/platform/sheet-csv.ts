import type { WorkbookCell, WorkbookSheet } from './workbook';

/** A sheet for programs. The mark at its start tells spreadsheets that it is UTF-8. */
export function* sheetCsv({ head, rows }: WorkbookSheet): Generator<string> {
  yield `\uFEFF${head.map(csvCell).join(',')}\r\n`;
  for (const row of rows) yield `${row.map(csvCell).join(',')}\r\n`;
}

const csvCell = (cell: WorkbookCell): string => {
  const text = cell === null ? '' : String(cell);
  return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
