import type { LeaveAllotment, Place, SaveLeaveSettings } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';

/** That of the team, else of its site, else of the centre. */
export const nearestAllotment = (
  allotments: readonly LeaveAllotment[],
  { site, team }: Place,
): LeaveAllotment | null => {
  const of = (place: Place) => allotments.find((one) => one.site === place.site && one.team === place.team) ?? null;
  const ofTeam = team === null ? null : of({ site, team });
  return ofTeam ?? (site === null ? null : of({ site, team: null })) ?? of({ site: null, team: null });
};

/** What keeps settings from being saved. */
export function settingsRefusal({ types, allotments }: Omit<SaveLeaveSettings, 'basedOn'>): RefusalError | null {
  const type = twice(types.map(({ code }) => code));
  if (type !== null) return new RefusalError('leave-settings.type-twice', { type });
  const place = twice(allotments.map(({ site, team }) => JSON.stringify([site, team])));
  return place === null ? null : new RefusalError('leave-settings.place-twice', {});
}

const twice = (keys: readonly string[]): string | null => keys.find((key, i) => keys.indexOf(key) < i) ?? null;
