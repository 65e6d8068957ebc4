import { weekdayOf } from '@zhiban/time';
import type { CalendarDay, CalendarYear } from '@zhiban/wire';
import type { CalendarDayEntity } from './calendar-day.entity';

export interface YearParts {
  year: number;
  /** `null`: not published. */
  kept: readonly CalendarDay[] | null;
  own: readonly CalendarDayEntity[];
  byWeekends: boolean;
}

/** One year of the centre: what the package says, and over it what the centre says. */
export function centreYear({ year, kept, own, byWeekends }: YearParts): CalendarYear {
  const days = new Map((kept ?? []).map((day) => [day.date, day]));
  for (const { date, kind, zh, en } of own) {
    const known = days.get(date);
    days.set(date, {
      date,
      kind: kind ?? known?.kind ?? kindByWeekday(date),
      zh: zh || (known?.zh ?? ''),
      en: en || (known?.en ?? ''),
      own: true,
    });
  }
  const state = kept ? 'kept' : byWeekends ? 'weekends' : 'unknown';
  return { year, state, days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

export const kindByWeekday = (date: string) => (weekdayOf(date) > 5 ? ('rest' as const) : ('working' as const));
