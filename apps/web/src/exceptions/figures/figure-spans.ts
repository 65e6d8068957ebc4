import { dateIn, dayStart } from '../../platform/format';

export const figureSpans = ['week', 'month', 'before', 'year', 'own'] as const;
export type FigureSpan = (typeof figureSpans)[number];

export interface FigureDays {
  first: string;
  last: string;
}

const dayMs = 86_400_000;
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The days of a choice as they are today, where the centre is; those that were chosen by hand stay. */
export function daysOf(span: FigureSpan, now: number, zone: string, own: FigureDays): FigureDays {
  const today = dateIn(zone, now);
  const month = `${today.slice(0, 7)}-01`;
  switch (span) {
    case 'week':
      return { first: shifted(today, -6), last: today };
    case 'month':
      return { first: month, last: today };
    case 'before': {
      const last = shifted(month, -1);
      return { first: `${last.slice(0, 7)}-01`, last };
    }
    case 'year':
      return { first: `${today.slice(0, 4)}-01-01`, last: today };
    case 'own':
      return own;
  }
}

/** From the first instant of the first day to that after the last. */
export const instantsOf = ({ first, last }: FigureDays, zone: string): { from: number; to: number } => ({
  from: dayStart(first, zone),
  to: dayStart(shifted(last, 1), zone),
});
