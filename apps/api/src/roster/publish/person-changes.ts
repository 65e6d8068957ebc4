import type { PersonChanges, Shift } from '@zhiban/wire';
import type { PlannedPerson } from '../judging/roster-people';
import type { PublishedChange } from './roster-notice.entity';

/** What changes for whom. A shift that goes to somebody else goes from one and comes to the other. */
export function changesByPerson(changes: readonly PublishedChange[]): Map<string, PublishedChange[]> {
  const found = new Map<string, PublishedChange[]>();
  const tell = (person: string, change: PublishedChange) => found.set(person, [...(found.get(person) ?? []), change]);
  for (const { id, before, after } of changes)
    for (const person of new Set([before, after].flatMap((shift) => shift?.person ?? [])))
      tell(person, { id, before: ofPerson(before, person), after: ofPerson(after, person) });
  return found;
}

const ofPerson = (shift: Shift | null, person: string): Shift | null => (shift?.person === person ? shift : null);

/** In the order of employee numbers. */
export function namedChanges(
  changes: ReadonlyMap<string, PublishedChange[]>,
  people: ReadonlyMap<string, PlannedPerson>,
): PersonChanges[] {
  const named = [...changes].flatMap(([id, own]) => {
    const known = people.get(id);
    if (!known) return [];
    const { number, name, nameEn } = known;
    return [{ person: id, number, name, nameEn, changes: own }];
  });
  return named.sort((a, b) => (a.number < b.number ? -1 : 1));
}
