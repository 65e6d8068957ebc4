import { Worker } from 'node:worker_threads';

const rowsAtOnce = 500;

/**
 * A worker's whole program: the library makes the file in one go, which takes seconds for a long table, and here the
 * wall would stand still meanwhile. It is a text because the server is one bundle.
 */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { library, head, formats, columns, sheet } = workerData;
  const rows = [head.map((value) => ({ value, type: String, fontWeight: 'bold', wrap: true }))];
  parentPort.on('message', (some) => {
    if (some !== null) {
      for (const row of some) rows.push(row.map((value, at) =>
        value === null ? null : typeof value === 'string' ? { value, type: String } : { value, format: formats[at] ?? undefined }));
      return;
    }
    import(library)
      .then(({ default: write }) => write(rows, { sheet, columns, stickyRowsCount: 1, stickyColumnsCount: 1 }).toBuffer())
      .then((file) => { parentPort.postMessage(file); parentPort.close(); });
  });`;

export type WorkbookCell = string | number | null;

export interface WorkbookSheet {
  title: string;
  head: string[];
  /** `format` as spreadsheets know it; `null`: a number or text as it is. */
  columns: { width: number; format: string | null }[];
  rows: WorkbookCell[][];
}

/** A workbook of one sheet; its head stays in sight. */
export async function workbook({ title, head, columns, rows }: WorkbookSheet): Promise<Buffer> {
  const workerData = {
    library: import.meta.resolve('write-excel-file/node'),
    sheet: title.slice(0, 31),
    head,
    formats: columns.map(({ format }) => format),
    columns: columns.map(({ width }) => ({ width })),
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
