import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { RefusalError } from '../problem';
import { mostRows, tableOf, type FileSheet, type FileTable, type Told } from './file-table';
import { textOfBytes } from './read-text';

const pieceLength = 32_768;

export const readCsv = async (bytes: Uint8Array, told: Told): Promise<FileTable> =>
  tableOf(await readCsvSheet(bytes, told));

/** A CSV in pieces, so that everything else has its turn between them. */
export async function readCsvSheet(bytes: Uint8Array, told: Told = () => {}): Promise<FileSheet> {
  const text = textOfBytes(bytes);
  const options = { delimiter: delimiterOf(text), trim: true, bom: true, relax_column_count: true } as const;
  const parser = Readable.from(pieces(text, told)).pipe(parse(options));
  const rows: string[][] = [];
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      rows.push(cells);
      if (rows.length > mostRows) throw new RefusalError('people.too-many-rows', { max: mostRows });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new RefusalError('people.not-csv', { row: lineOf(error) });
  }
  return { rows, marked: [], sheets: [], read: '' };
}

async function* pieces(text: string, told: Told): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += pieceLength) {
    yield text.slice(from, from + pieceLength);
    told(from / text.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function delimiterOf(text: string): string {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return [',', ';', '\t'].find((candidate) => firstLine.includes(candidate)) ?? ',';
}

function lineOf(error: CsvError): number {
  const { lines } = error as CsvError & { lines?: unknown };
  return typeof lines === 'number' ? lines : 1;
}
