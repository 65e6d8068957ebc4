import type { Language, ReportFormat, ReportTable } from '@zhiban/wire';
import { inSlices } from '../../live';
import { plainSheet } from './plain-cells';
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
export async function reportFile(table: ReportTable, format: ReportFormat, language: Language): Promise<ReportFile> {
  const { kind, from, to } = table;
  const name = `${kind}-report-${from}${from === to ? '' : `-to-${to}`}.${format}`;
  const sheet = plainSheet(table, language);
  if (format === 'xlsx') return { name, type: types.xlsx, body: await reportXlsx(sheet) };
  const lines: string[] = [];
  await inSlices(reportCsv(sheet), (line) => lines.push(line));
  return { name, type: types.csv, body: Buffer.from(lines.join('')) };
}
