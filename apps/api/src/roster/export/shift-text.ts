import { dateOfDay, dayAt, type DayTable } from '@zhiban/time';
import type { Language, Shift, ShiftPattern } from '@zhiban/wire';
import { clockText, patternShift } from '@zhiban/workforce-roster';

export const overtimeWords = { 'zh-CN': '加班', en: 'OT' } as const satisfies Record<Language, string>;

/** The shifts of a cell as a spreadsheet has them: `早`, `早 06:30-14:30`, `早 + 18:00-20:00 加班`. Read again by `saidShifts`. */
export function shiftsText(
  shifts: readonly Shift[],
  patterns: ReadonlyMap<string, ShiftPattern>,
  days: DayTable,
  language: Language,
): string {
  const text = (shift: Shift) => {
    const hours = isAsPattern(shift, patterns, days)
      ? ''
      : `${clockText(shift.from, days.timeZone)}-${clockText(shift.to, days.timeZone)}`;
    return [shift.pattern, hours, shift.kind === 'overtime' && overtimeWords[language]].filter(Boolean).join(' ');
  };
  return shifts
    .toSorted((a, b) => a.from - b.from)
    .map(text)
    .join(' + ');
}

function isAsPattern(shift: Shift, patterns: ReadonlyMap<string, ShiftPattern>, days: DayTable): boolean {
  const pattern = patterns.get(shift.pattern ?? '');
  if (!pattern) return false;
  const { from, to } = patternShift(pattern, dateOfDay(dayAt(days, shift.from)), days, shift);
  return from === shift.from && to === shift.to;
}
