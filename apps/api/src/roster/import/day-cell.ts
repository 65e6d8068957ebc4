import { dateOfCell, dateOfSerial } from '../../platform/tables';

/** A day as the header of a roster writes it; what it leaves out has to be told. */
export type DayCell =
  { kind: 'date'; date: string } | { kind: 'month-day'; month: number; day: number } | { kind: 'day'; day: number };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdayWord =
  /[(（][^)）]*[)）]|(?:周|星期|礼拜)[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b\.?,?|(?<=\s)[一二三四五六日天]$/gi;

/** 2026-12-01, 12月1日, 12/1, 1 Dec, 1日 or 1, each with a weekday or without. `null`: no day. */
export function dayOfCell(text: string): DayCell | null {
  const bare = text.normalize('NFKC').replace(/\s+/g, ' ').replace(weekdayWord, ' ').trim();
  const date = dateOfCell(bare) ?? dateOfSerial(bare);
  if (date !== null) return { kind: 'date', date };
  const [, month, day] = /^(\d{1,2})[-/月] ?(\d{1,2})[日号]?$/.exec(bare) ?? [];
  if (month && day) return monthDay(Number(month), Number(day));
  const [, before, name = '', after] = /^(\d{1,2})?[ -]?([a-z]{3,9})\.?[ -]?(\d{1,2})?$/i.exec(bare) ?? [];
  const named = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (named > 0 && (before === undefined) !== (after === undefined)) return monthDay(named, Number(before ?? after));
  const [, alone] = /^(\d{1,2})[日号]?$/.exec(bare) ?? [];
  return alone && isDay(Number(alone)) ? { kind: 'day', day: Number(alone) } : null;
}

const isDay = (day: number): boolean => day >= 1 && day <= 31;
const monthDay = (month: number, day: number): DayCell | null =>
  month >= 1 && month <= 12 && isDay(day) ? { kind: 'month-day', month, day } : null;

/** A line that only says which days of the week the columns are. */
export const isWeekday = (text: string): boolean =>
  /^(?:(?:周|星期|礼拜)?[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|mo|tu|we|th|fr|sa|su)$/i.test(
    text.trim(),
  );

/** The month that a title says: 2026年12月, 2026-12, December 2026. */
export function monthOfTitle(text: string): string | null {
  const [, year, month] = /(20\d{2}) ?[-/年.] ?(\d{1,2})(?!\d)/.exec(text) ?? [];
  if (year && Number(month) >= 1 && Number(month) <= 12) return `${year}-${String(month).padStart(2, '0')}`;
  const [, name = '', of] = /\b([a-z]{3,9})\.? (20\d{2})\b/i.exec(text) ?? [];
  const named = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return named > 0 && of ? `${of}-${String(named).padStart(2, '0')}` : null;
}
