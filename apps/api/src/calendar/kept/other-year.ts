import { addDays, datesBetween } from '@zhiban/time';
import type { CalendarDay, CalendarPlace, CalendarPlaces } from '@zhiban/wire';
import Holidays from 'date-holidays';

/** Public holidays of a country and region; nothing is made up for there. `null`: no holidays are known. */
export function otherYear(place: CalendarPlace, year: number): CalendarDay[] | null {
  const named = (language: string) => publicHolidays(place, year, language);
  const chinese = named('zh');
  const days = [...named('en')].map(([date, en]) => {
    return { date, kind: 'statutory', zh: chinese.get(date) ?? en, en, own: false } as const;
  });
  return days.length === 0 ? null : days;
}

function publicHolidays({ country, region }: CalendarPlace, year: number, language: string): Map<string, string> {
  const languages = [language, 'en'];
  const known = region === null ? new Holidays(country, { languages }) : new Holidays(country, region, { languages });
  const days = new Map<string, string>();
  for (const { date, start, end, name, type } of known.getHolidays(year)) {
    if (type !== 'public') continue;
    const first = date.slice(0, 10);
    const last = addDays(first, wholeDays(start, end) - 1);
    for (const day of datesBetween(first, last)) days.set(day, name);
  }
  return days;
}

/** Clocks may change within them, and some end at noon: half days are working days. */
function wholeDays(start: Date, end: Date): number {
  return Math.max(1, Math.floor((end.getTime() - start.getTime()) / 86_400_000 + 0.1));
}

export function isKnownPlace({ country, region }: CalendarPlace): boolean {
  const all = new Holidays();
  if (all.getCountries()[country] === undefined) return false;
  return region === null || (all.getStates(country) ?? {})[region] !== undefined;
}

export function knownPlaces(): CalendarPlaces['places'] {
  const all = new Holidays();
  return Object.entries(all.getCountries('en')).map(([country, name]) => ({
    country,
    name,
    regions: Object.entries(all.getStates(country, 'en') ?? {}).map(([region, name]) => ({ region, name })),
  }));
}
