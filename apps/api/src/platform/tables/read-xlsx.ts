import { Worker } from 'node:worker_threads';
import { RefusalError } from '../problem';
import {
  mostRows,
  tableOf,
  type FileSheet,
  type FileTable,
  type MarkedCell,
  type SheetName,
  type Told,
} from './file-table';

/** A small file can unpack to any length; this is far beyond any list of people. */
const mostUnpacked = 150_000_000;

/**
 * A worker's whole program: the library reads the file in one go, and here the wall would stand still meanwhile. It is a
 * text because the server is one bundle. What the library passes over (formulas, merged cells, hidden sheets) is looked
 * up in the file beside it.
 */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { library, zip, bytes, mostUnpacked, asked } = workerData;
  const attribute = (tag, name) => (new RegExp('\\\\s' + name + '="([^"]*)"').exec(tag) || [])[1];
  const plain = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'").replace(/&#(\\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replace(/&amp;/g, '&');
  const columnOf = (at) => [...at.replace(/\\d+/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const rowOf = (at) => Number(at.replace(/\\D+/, ''));
  function sheetsOf(parts) {
    const book = parts['xl/workbook.xml'] || '';
    const links = parts['xl/_rels/workbook.xml.rels'] || '';
    const files = new Map([...links.matchAll(/<(?:\\w+:)?Relationship\\s[^>]*>/g)].map(([tag]) =>
      [attribute(tag, 'Id'), attribute(tag, 'Target')]));
    return [...book.matchAll(/<(?:\\w+:)?sheet\\s[^>]*>/g)].map(([tag]) => ({
      name: plain(attribute(tag, 'name') || ''),
      hidden: /hidden/i.test(attribute(tag, 'state') || ''),
      file: ('xl/' + (files.get(attribute(tag, 'r:id') || attribute(tag, '\\\\w+:id')) || '')).replace('xl//xl/', 'xl/'),
    }));
  }
  function markedOf(xml) {
    const formulas = [...xml.matchAll(/<(?:\\w+:)?c\\s([^>]*)>\\s*<(?:\\w+:)?f[\\s>/]/g)]
      .map(([, tag]) => attribute(' ' + tag, 'r')).filter(Boolean)
      .map((at) => ({ kind: 'formula', row: rowOf(at), column: columnOf(at) }));
    const merged = [...xml.matchAll(/<(?:\\w+:)?mergeCell\\s[^>]*>/g)]
      .map(([tag]) => attribute(tag, 'ref')).filter(Boolean)
      .map((range) => ({ kind: 'merged', range, row: rowOf(range.split(':')[0]), column: columnOf(range.split(':')[0]) }));
    return [...formulas, ...merged];
  }
  const two = (n) => String(n).padStart(2, '0');
  const text = (cell) => cell === null || cell === undefined ? ''
    : cell instanceof Date ? cell.getUTCFullYear() + '-' + two(cell.getUTCMonth() + 1) + '-' + two(cell.getUTCDate())
    : String(cell).trim();
  (async () => {
    const { unzipSync, strFromU8 } = await import(zip);
    const { readSheet } = await import(library);
    let length = 0;
    let tooLarge = false;
    const wanted = ({ name, originalSize }) => {
      length += originalSize;
      tooLarge = tooLarge || length > mostUnpacked;
      return !tooLarge && /^xl\\/(workbook\\.xml|_rels\\/.*|worksheets\\/[^/]*\\.xml)$/.test(name);
    };
    const packed = unzipSync(bytes, { filter: wanted });
    if (tooLarge) return { refused: 'too-large' };
    const parts = Object.fromEntries(Object.entries(packed).map(([name, part]) => [name, strFromU8(part)]));
    const sheets = sheetsOf(parts);
    const wantedSheet = sheets.find(({ name, hidden }) => asked === null ? !hidden : name === asked);
    if (!wantedSheet) return { refused: 'unreadable' };
    parentPort.postMessage({ progress: 0.4 });
    const data = await readSheet(Buffer.from(bytes), wantedSheet.name);
    parentPort.postMessage({ progress: 0.8 });
    for (let from = 0; from < data.length; from += 250)
      parentPort.postMessage({ rows: data.slice(from, from + 250).map((row) => row.map(text)) });
    const names = sheets.map(({ name, hidden }) => ({ name, hidden }));
    return { marked: markedOf(parts[wantedSheet.file] || ''), sheets: names, read: wantedSheet.name };
  })().catch((error) => ({ refused: 'unreadable', why: String(error) }))
    .then((end) => { parentPort.postMessage({ end }); parentPort.close(); });`;

interface Message {
  progress?: number;
  rows?: string[][];
  end?: { refused?: 'too-large' | 'unreadable'; marked?: MarkedCell[]; sheets?: SheetName[]; read?: string };
}

/** The first sheet that is not hidden, as a table. */
export const readXlsx = async (bytes: Uint8Array, told: Told): Promise<FileTable> =>
  tableOf(await readSheet(bytes, null, told));

/** A sheet by its name; `null`: the first that is not hidden. */
export async function readSheet(bytes: Uint8Array, asked: string | null, told: Told = () => {}): Promise<FileSheet> {
  const workerData = {
    library: import.meta.resolve('read-excel-file/node'),
    zip: import.meta.resolve('fflate'),
    bytes,
    mostUnpacked,
    asked,
  };
  const worker = new Worker(program, { eval: true, workerData, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
  const rows: string[][] = [];
  return new Promise<FileSheet>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if (message.progress !== undefined) told(message.progress);
      if (message.rows) rows.push(...message.rows);
      if (!message.end) return;
      const { refused, marked = [], sheets = [], read = '' } = message.end;
      if (refused) reject(refusalOf(refused));
      else if (rows.length > mostRows) reject(new RefusalError('people.too-many-rows', { max: mostRows }));
      else resolve({ rows, marked, sheets, read });
    });
    // Too large for the memory that it was given, for one.
    worker.once('error', () => reject(refusalOf('too-large')));
    worker.once('exit', () => reject(refusalOf('unreadable')));
  });
}

const refusalOf = (why: 'too-large' | 'unreadable'): RefusalError =>
  why === 'too-large' ? new RefusalError('people.sheet-too-large', {}) : new RefusalError('people.not-xlsx', {});
