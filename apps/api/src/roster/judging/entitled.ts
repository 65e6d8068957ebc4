import { mayIn, roles, type Place, type Role } from '@zhiban/wire';
import type { Reader } from '../../platform/sign-in';

/** The posts that somebody holds for all of these people: which rules they may override. Every post may look at the wall. */
export function postsFor({ grants }: Pick<Reader, 'grants'>, places: readonly Place[]): Role[] {
  const holds = (role: Role, place: Place) =>
    mayIn({ grants: grants.filter((held) => held.role === role) }, 'wall.view', place);
  return roles.filter((role) => places.every((place) => holds(role, place)) && places.length > 0);
}
