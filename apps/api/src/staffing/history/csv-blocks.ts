import { parse } from 'csv-parse/sync';
import { RefusalError } from '../../platform/problem';
import { textBlocks } from './text-blocks';

/** A stretch of a table; `line`: as spreadsheets count its first row, the header being 1. */
export interface CsvBlock {
  cells: string[][];
  line: number;
}

/** The rows of a file while it arrives, the header first. */
export async function* csvBlocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvBlock> {
  let delimiter: string | null = null;
  let line = 1;
  for await (const block of textBlocks(bytes)) {
    delimiter ??= delimiterOf(block);
    const cells = recordsOf(block, delimiter, line);
    yield { cells, line };
    line += cells.length;
  }
}

function delimiterOf(block: string): string {
  const first = /^[^\r\n]*/.exec(block)?.[0] ?? '';
  return [',', ';', '\t'].find((candidate) => first.includes(candidate)) ?? ',';
}

function recordsOf(block: string, delimiter: string, line: number): string[][] {
  try {
    return parse(block, { delimiter, trim: true, relax_column_count: true, bom: line === 1 });
  } catch {
    throw new RefusalError('staffing.not-text', {});
  }
}
