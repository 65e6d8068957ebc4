import type { Language, ReportFormat, ReportTable } from '@zhiban/wire';
import { inSlices } from '../../live';
import { plainSheet, type PlainSheet } from './plain-cells';
import { reportCsv } from './report-csv';
import { reportXlsx } from './report-xlsx';

export interface ReportFile {
  name: string;
  type: string;
  body: Buffer;
}

const types: Record<ReportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A report as a file to keep. Its name tells kind and span. */
export function reportFile(table: ReportTable, format: ReportFormat, language: Language): Promise<ReportFile> {
  const { kind, from, to } = table;
  return sheetFile(plainSheet(table, language), `${kind}-report-${from}${from === to ? '' : `-to-${to}`}`, format);
}

/** Any sheet as a file; `name` without its end. */
export async function sheetFile(sheet: PlainSheet, name: string, format: ReportFormat): Promise<ReportFile> {
  const called = { name: `${name}.${format}`, type: types[format] };
  if (format === 'xlsx') return { ...called, body: await reportXlsx(sheet) };
  const lines: string[] = [];
  await inSlices(reportCsv(sheet), (line) => lines.push(line));
  return { ...called, body: Buffer.from(lines.join('')) };
}
