import { dateIn } from '../../platform/format';

export const spans = ['today', 'week', 'month', 'before'] as const;
export type Span = (typeof spans)[number];

const dayMs = 86_400_000;
const moved = (date: string, days: number) => new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);

/** The days that are meant, on the calendar of the centre. */
export function daysOf(span: Span, now: number, zone: string): { first: string; last: string } {
  const today = dateIn(zone, now);
  const month = `${today.slice(0, 7)}-01`;
  if (span === 'today') return { first: today, last: today };
  if (span === 'week') return { first: moved(today, -6), last: today };
  if (span === 'month') return { first: month, last: today };
  const last = moved(month, -1);
  return { first: `${last.slice(0, 7)}-01`, last };
}
