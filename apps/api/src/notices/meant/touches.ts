import { reaches, type Place, type ReachedPlaces } from '@zhiban/wire';

/** Somebody of the place is within the reach: it reaches the place, a part of it, or the place is the whole centre. */
export function touches(reach: ReachedPlaces, { site, team }: Place): boolean {
  if (reach.all || site === null) return true;
  return reaches(reach, { site, team }) || (team === null && reach.teams.some((held) => held.site === site));
}
