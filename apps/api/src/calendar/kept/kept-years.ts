import { datesBetween } from '@zhiban/time';
import type { CalendarDay, CalendarPlace } from '@zhiban/wire';
import { chineseYear } from './chinese-year';
import { isKnownPlace, knownPlaces, otherYear } from './other-year';

/** China moves working days every year by a notice; elsewhere holidays follow rules. */
const byNotice = 'CN';

/** What the kept packages say of a year; `null`: nothing, its holidays are not published. */
export function keptYear(place: CalendarPlace, year: number): CalendarDay[] | null {
  if (place.country !== byNotice) return otherYear(place, year);
  return chineseYear(year, [...datesBetween(`${year}-01-01`, `${year}-12-31`)]);
}

export { isKnownPlace, knownPlaces };
