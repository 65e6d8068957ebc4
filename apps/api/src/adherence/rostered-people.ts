import type { RosterPost, Shift } from '@zhiban/wire';
import { stretchesOf } from '@zhiban/workforce-adherence';
import { counts } from '@zhiban/workforce-roster';
import type { Colleague } from '../people';
import type { RosteredPerson } from './rostered';

/** Everybody with their shifts, and with the posts that one for none in particular counts for. */
export function rosteredPeople(
  people: readonly Colleague[],
  shifts: readonly Shift[],
  posts: readonly RosterPost[],
): RosteredPerson[] {
  const byPerson = new Map<string, Shift[]>();
  for (const shift of shifts) byPerson.set(shift.person, [...(byPerson.get(shift.person) ?? []), shift]);
  const known = new Map(posts.map((post) => [post.id, post]));
  return people.map(({ id, person, working }) => {
    const own = byPerson.get(id) ?? [];
    const anywhere = own.find(({ post }) => post === null);
    const held = anywhere
      ? posts.filter((post) => counts(anywhere, working, post.id, known)).map((post) => post.id)
      : [];
    return { id, person, shifts: own, stretches: stretchesOf(own), posts: held };
  });
}
