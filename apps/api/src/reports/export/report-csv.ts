import { harmlessText } from './harmless-text';
import type { PlainCell, PlainSheet, Unit } from './plain-cells';

/** A comma-separated file, piece by piece. The mark at its start tells spreadsheets that it is UTF-8. */
export function* reportCsv({ head, units, rows }: PlainSheet): Generator<string> {
  yield `\uFEFF${head.map((title) => quoted(harmlessText(title))).join(',')}\r\n`;
  for (const row of rows) yield `${row.map((cell, at) => csvCell(cell, units[at] ?? 'text')).join(',')}\r\n`;
}

function csvCell(cell: PlainCell, unit: Unit): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(harmlessText(cell));
  if (unit === 'ratio') return `${(cell * 100).toFixed(2)}%`;
  return unit === 'ms' ? clockLength(cell) : String(cell);
}

/** `h:mm:ss`, which spreadsheets read as a length of time. */
function clockLength(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

const quoted = (text: string): string => (/[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
