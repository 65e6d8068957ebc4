import { addMonths, businessDayOn, type DayRule } from '@zhiban/time';

/** `2026-Q4`: from its first business day until that of the next one (ms). */
export function quarterSpan(quarter: string, rule: DayRule): { from: number; to: number } {
  const [year = '', nth = '1'] = quarter.split('-Q');
  const first = `${year}-${String(Number(nth) * 3 - 2).padStart(2, '0')}-01`;
  return { from: businessDayOn(first, rule).from, to: businessDayOn(addMonths(first, 3), rule).from };
}
