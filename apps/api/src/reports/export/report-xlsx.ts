import { workbook } from '../../platform/workbook';
import { harmlessText } from './harmless-text';
import type { PlainCell, PlainSheet, Unit } from './plain-cells';

const dayMs = 86_400_000;
const widths: Record<Unit, number> = { text: 20, count: 10, ratio: 10, ms: 12 };
/** Formats as spreadsheets know them; `null`: a number or text as it is. */
const formats: Record<Unit, string | null> = { text: null, count: '#,##0', ratio: '0.0%', ms: '[h]:mm:ss' };

/** A workbook: numbers are numbers, ratios per cent, durations lengths of time. */
export function reportXlsx({ title, head, units, rows }: PlainSheet): Promise<Buffer> {
  return workbook({
    title,
    head: head.map(harmlessText),
    columns: units.map((unit) => ({ width: widths[unit], format: formats[unit] })),
    rows: rows.map((row) => row.map((cell, at) => sheetCell(cell, units[at]))),
  });
}

function sheetCell(cell: PlainCell, unit: Unit | undefined): PlainCell {
  if (typeof cell === 'string') return harmlessText(cell);
  return cell !== null && unit === 'ms' ? cell / dayMs : cell;
}
