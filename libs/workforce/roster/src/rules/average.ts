import { mondayOf, weekOfDay } from '@zhiban/time';
import type { DaySpan } from '@zhiban/workforce-people';
import type { WorkDay } from '../world/schedule';

export interface Reference extends DaySpan {
  days: WorkDay[];
  /** Weeks of it in which the person was employed; at least one. */
  weeks: number;
}

/** For each week with work the reference period that ends with it. Who came later is averaged over the weeks since. */
export function references(workDays: readonly WorkDay[], weeks: number, employedFrom: number): Reference[] {
  const found: Reference[] = [];
  const ends = new Set(workDays.map(({ day }) => weekOfDay(day)));
  for (const end of ends) {
    const since = Math.max(end - weeks + 1, Number.isFinite(employedFrom) ? weekOfDay(employedFrom) : -Infinity);
    const [first, last] = [mondayOf(since), mondayOf(end) + 6];
    found.push({
      first,
      last,
      weeks: end - since + 1,
      days: workDays.filter(({ day }) => day >= first && day <= last),
    });
  }
  return found;
}

export const workOf = (days: readonly WorkDay[]): number =>
  days.reduce((sum, { regular, overtime }) => sum + regular + overtime, 0);

export const employedSince = (terms: readonly DaySpan[]): number => terms[0]?.first ?? -Infinity;
