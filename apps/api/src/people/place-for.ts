import { mayIn, type Permission, type Place } from '@zhiban/wire';
import type { Reader } from '../platform/sign-in';
import type { PeopleDirectory } from './people-directory';

const nowhere: Place = { site: null, team: null };

/**
 * Where a reader enters something: at their own place (`wanted: null`), or at one that their posts reach by a permission.
 * `null`: neither. Whoever is nobody of the list of people has no place of their own.
 */
export function placeFor(
  reader: Reader,
  wanted: Place | null,
  people: Pick<PeopleDirectory, 'byNumber'>,
  permission: Permission,
): Place | null {
  const person = reader.person === null ? null : people.byNumber(reader.person);
  const own = person ? { site: person.site, team: person.team } : nowhere;
  if (wanted === null || (wanted.site === own.site && wanted.team === own.team)) return own;
  return mayIn(reader, permission, wanted) ? wanted : null;
}
