import type { FileSheet } from '../../platform/tables';
import { dayOfCell, monthOfTitle, type DayCell } from './day-cell';

export interface DayColumn {
  column: number;
  day: DayCell;
}

export interface SheetDay {
  column: number;
  /** As spreadsheets call the header's cell. */
  at: string;
  date: string;
}

/** `D5` of row 4 and column 3. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

const fewestBareDays = 3;

/** The row with most days in it, and these; `null`: there is none. */
export function headerOf({ rows }: Pick<FileSheet, 'rows'>): { row: number; days: DayColumn[] } | null {
  let best: { row: number; days: DayColumn[] } | null = null;
  for (const [row, cells] of rows.entries()) {
    const days = daysOf(cells);
    if (days.length > (best?.days.length ?? 0)) best = { row, days };
  }
  return best;
}

function daysOf(cells: readonly string[]): DayColumn[] {
  const found = cells.flatMap((text, column) => {
    const day = dayOfCell(text);
    return day ? [{ column, day }] : [];
  });
  const named = found.filter(({ day }) => day.kind !== 'day');
  return named.length > 0 ? named : longestRun(found);
}

/** Bare numbers are days only where they count on: 27, 28, 1, 2. Everything else has numbers, too. */
function longestRun(found: readonly DayColumn[]): DayColumn[] {
  let longest: DayColumn[] = [];
  let run: DayColumn[] = [];
  for (const each of found) {
    const [before, now] = [run.at(-1)?.day, each.day];
    const goesOn = before?.kind === 'day' && now.kind === 'day' && follows(before.day, now.day);
    run = goesOn ? [...run, each] : [each];
    if (run.length > longest.length) longest = run;
  }
  return longest.length >= fewestBareDays ? longest : [];
}

const follows = (before: number, now: number): boolean => now === before + 1 || (now === 1 && before >= 28);

export const asksMonth = (days: readonly DayColumn[]): boolean => days.some(({ day }) => day.kind !== 'date');

/** What the lines above the header, the sheet or the file call the month. */
export function titleMonth({ rows }: Pick<FileSheet, 'rows'>, header: number, names: readonly string[]): string | null {
  const above = rows.slice(0, header + 1).flat();
  return [...above, ...names].map(monthOfTitle).find((month) => month !== null) ?? null;
}

/** Days that leave out the month or the year, from the month in which the first of them lies. `null`: no such day. */
export function datedDays(header: number, days: readonly DayColumn[], month: string): SheetDay[] | { at: string } {
  let [year, now] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  let last = 0;
  const dated: SheetDay[] = [];
  for (const { column, day } of days) {
    const at = addressOf(header, column);
    if (day.kind === 'month-day') {
      if (dated.length > 0 && day.month < now) year += 1;
      now = day.month;
    } else if (day.kind === 'day') {
      if (day.day < last) [year, now] = now === 12 ? [year + 1, 1] : [year, now + 1];
      last = day.day;
    }
    const date = day.kind === 'date' ? day.date : dateOf(year, now, day.day);
    if (date === null) return { at };
    dated.push({ column, at, date });
  }
  return dated;
}

function dateOf(year: number, month: number, day: number): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const at = Date.parse(date);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? date : null;
}
