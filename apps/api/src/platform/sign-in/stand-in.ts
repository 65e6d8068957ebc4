import { permissionsOfRole, type Grant, type TeamPlace } from '@zhiban/wire';

/** Somebody who is away, in whose stead a reader decides on requests. Asked by `delegations` alone. */
export interface StandIn {
  delegation: string;
  /** Their account, as it stands in the audit. */
  name: string;
  /** Their employee number. */
  person: string | null;
  /** The posts with which they decide, in the places that they named. */
  grants: readonly Grant[];
}

/** As the database has it: with all posts that they hold now. `places: null`: wherever they decide. */
export interface StandInRow extends StandIn {
  places: readonly DeputyPlace[] | null;
}

/** `team: null`: the whole site. */
export type DeputyPlace = Pick<TeamPlace, 'site'> & { team: string | null };

/** `null`: they decide nowhere any more. */
export function standInOf({ places, ...row }: StandInRow): StandIn | null {
  const grants = decidingGrants(row.grants, places);
  return grants.length > 0 ? { ...row, grants } : null;
}

/** The posts with which somebody decides on requests, as far as they lie in some places. */
export function decidingGrants(grants: readonly Grant[], places: readonly DeputyPlace[] | null): Grant[] {
  const deciding = grants.filter(({ role }) => permissionsOfRole[role].includes('requests.decide'));
  return places === null ? deciding : deciding.flatMap((held) => places.flatMap((place) => within(held, place)));
}

/** Where both hold: the narrower of the two, or nowhere. */
function within(held: Grant, place: DeputyPlace): Grant[] {
  const isWider = held.site === null || (held.site === place.site && held.team === null);
  if (isWider) return [{ role: held.role, ...place }];
  if (held.site !== place.site) return [];
  return place.team === null || place.team === held.team ? [held] : [];
}
