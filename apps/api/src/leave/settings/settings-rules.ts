import type { LeaveAllotment, Place, SaveLeaveSettings } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';

/** How many of one place may be away on a day: at any time of it, or in its parts. */
export interface DayBounds extends Place {
  bounds: readonly LeaveAllotment[];
}

/** What is set for the day goes before what holds always; of both that of the team, else of its site, else of the centre. */
export function allotmentsOn(
  allotments: readonly LeaveAllotment[],
  { site, team }: Place,
  date: string,
): DayBounds | null {
  const places: Place[] = [
    ...(team === null ? [] : [{ site, team }]),
    ...(site === null ? [] : [{ site, team: null }]),
    { site: null, team: null },
  ];
  const ofDay = allotments.filter(({ days }) => days !== null && days.first <= date && date <= days.last);
  const always = allotments.filter(({ days }) => days === null);
  for (const set of [ofDay, always])
    for (const place of places) {
      const bounds = set.filter((one) => samePlace(one, place));
      if (bounds.length > 0) return { ...place, bounds };
    }
  return null;
}

export const samePlace = (a: Place | null, b: Place | null): boolean =>
  a !== null && b !== null && a.site === b.site && a.team === b.team;

/** What keeps settings from being saved. */
export function settingsRefusal({ types, allotments }: Omit<SaveLeaveSettings, 'basedOn'>): RefusalError | null {
  const type = twice(types.map(({ code }) => code));
  if (type !== null) return new RefusalError('leave-settings.type-twice', { type });
  const place = twice(allotments.map(({ site, team, days, hours }) => JSON.stringify([site, team, days, hours])));
  return place === null ? null : new RefusalError('leave-settings.place-twice', {});
}

const twice = (keys: readonly string[]): string | null => keys.find((key, i) => keys.indexOf(key) < i) ?? null;
