import { Worker } from 'node:worker_threads';

const rowsAtOnce = 500;

/**
 * A worker's whole program: the library makes the file in one go, which takes seconds for a long table, and here the
 * wall would stand still meanwhile. It is a text because the server is one bundle.
 */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { library, head, columns, sheet, sticky, beside } = workerData;
  const headRow = (head) => head.map((value) => ({ value, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'center' }));
  const cellOf = (value, { format, centre, shade }) => {
    if (value === null && !shade) return null;
    const look = { ...(centre && { align: 'center' }), ...(shade && { backgroundColor: '#eef0f3' }) };
    if (value === null) return look;
    return typeof value === 'string' ? { value, type: String, ...look } : { value, format: format ?? undefined, ...look };
  };
  const rows = [headRow(head)];
  const widths = (columns) => columns.map(({ width }) => ({ width }));
  parentPort.on('message', (some) => {
    if (some !== null) {
      for (const row of some) rows.push(row.map((value, at) => cellOf(value, columns[at] ?? {})));
      return;
    }
    const first = { data: rows, sheet, columns: widths(columns), stickyRowsCount: 1, stickyColumnsCount: sticky };
    const others = beside.map(({ title, head, columns, rows }) => ({
      data: [headRow(head), ...rows.map((row) => row.map((value, at) => cellOf(value, columns[at] ?? {})))],
      sheet: title, columns: widths(columns), stickyRowsCount: 1,
    }));
    import(library)
      .then(({ default: write }) => write([first, ...others]).toBuffer())
      .then((file) => { parentPort.postMessage(file); parentPort.close(); });
  });`;

export type WorkbookCell = string | number | null;

export interface WorkbookColumn {
  width: number;
  /** As spreadsheets know it; `null`: a number or text as it is. */
  format: string | null;
  centre?: boolean;
  shade?: boolean;
}

export interface WorkbookSheet {
  title: string;
  head: string[];
  columns: WorkbookColumn[];
  rows: WorkbookCell[][];
}

export interface MoreOfWorkbook {
  /** So many columns stay in sight. */
  sticky?: number;
  /** Short ones; they come after. */
  beside?: WorkbookSheet[];
}

const named = (title: string): string => title.slice(0, 31);

/** A workbook whose heads stay in sight. */
export async function workbook(
  { title, head, columns, rows }: WorkbookSheet,
  { sticky = 1, beside = [] }: MoreOfWorkbook = {},
): Promise<Buffer> {
  const workerData = {
    library: import.meta.resolve('write-excel-file/node'),
    sheet: named(title),
    beside: beside.map((sheet) => ({ ...sheet, title: named(sheet.title) })),
    ...{ head, columns, sticky },
  };
  const worker = new Worker(program, { eval: true, workerData, resourceLimits: { maxOldGenerationSizeMb: 512 } });
  const made = new Promise<Buffer>((resolve, reject) => {
    worker.once('message', (file: Uint8Array) => resolve(Buffer.from(file)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The workbook was not made (${code}).`)));
  });
  made.catch(() => undefined);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    worker.postMessage(rows.slice(from, from + rowsAtOnce));
    await new Promise((resolve) => setImmediate(resolve));
  }
  worker.postMessage(null);
  return made;
}
