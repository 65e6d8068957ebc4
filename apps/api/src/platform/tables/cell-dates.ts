/** A date as people and spreadsheets write it: 2026-01-31, 2026/1/31, 2026年1月31日. `null`: it is none. */
export function dateOfCell(cell: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell) ?? [];
  if (!year || !month || !day) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(date);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? date : null;
}

const firstSerial = 15_000;
const lastSerial = 80_000;
/** Spreadsheets count days from the eve of 1900, with a leap day that never was. */
const serialStart = Date.UTC(1899, 11, 30);

/** The date that a spreadsheet means by a plain number; `null`: no such number. */
export function dateOfSerial(cell: string): string | null {
  const serial = /^\d{5}(\.\d+)?$/.test(cell) ? Math.floor(Number(cell)) : 0;
  if (serial < firstSerial || serial > lastSerial) return null;
  return new Date(serialStart + serial * 86_400_000).toISOString().slice(0, 10);
}
