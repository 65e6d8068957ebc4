import { addDays, businessDayOf, monthBefore, weekBefore, type DayRule, type Instant } from '@zhiban/time';
import type { ScheduledSpan } from '@zhiban/wire';

/** The business days of a span as it stands at an instant: all of them are over. */
export function spanAt(span: ScheduledSpan, at: Instant, rule: DayRule): { from: string; to: string } {
  const today = businessDayOf(at, rule).date;
  if (span === 'last-week') return weekBefore(today);
  if (span === 'last-month') return monthBefore(today);
  const yesterday = addDays(today, -1);
  return { from: yesterday, to: yesterday };
}
