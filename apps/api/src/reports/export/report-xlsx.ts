import { Worker } from 'node:worker_threads';
import { harmlessText } from './harmless-text';
import type { PlainCell, PlainSheet, Unit } from './plain-cells';

const dayMs = 86_400_000;
const rowsAtOnce = 500;
const widths: Record<Unit, number> = { text: 20, count: 10, ratio: 10, ms: 12 };
/** Formats as spreadsheets know them; `null`: a number or text as it is. */
const formats: Record<Unit, string | null> = { text: null, count: '#,##0', ratio: '0.0%', ms: '[h]:mm:ss' };

/**
 * A worker's whole program: the library makes the file in one go, which takes seconds for a long report, and here the
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

/** A workbook: numbers are numbers, ratios per cent, durations lengths of time; the head stays in sight. */
export async function reportXlsx({ title, head, units, rows }: PlainSheet): Promise<Buffer> {
  const workerData = {
    library: import.meta.resolve('write-excel-file/node'),
    sheet: title.slice(0, 31),
    head: head.map(harmlessText),
    formats: units.map((unit) => formats[unit]),
    columns: units.map((unit) => ({ width: widths[unit] })),
  };
  const worker = new Worker(program, { eval: true, workerData, resourceLimits: { maxOldGenerationSizeMb: 512 } });
  const made = new Promise<Buffer>((resolve, reject) => {
    worker.once('message', (file: Uint8Array) => resolve(Buffer.from(file)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The workbook was not made (${code}).`)));
  });
  made.catch(() => undefined);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    worker.postMessage(
      rows.slice(from, from + rowsAtOnce).map((row) => row.map((cell, at) => sheetCell(cell, units[at]))),
    );
    await new Promise((resolve) => setImmediate(resolve));
  }
  worker.postMessage(null);
  return made;
}

function sheetCell(cell: PlainCell, unit: Unit | undefined): PlainCell {
  if (typeof cell === 'string') return harmlessText(cell);
  return cell !== null && unit === 'ms' ? cell / dayMs : cell;
}
