import { judgeable, type World } from '../world/world';
import { availabilityIn, type KnownPerson } from '@zhiban/workforce-people';
import type { AvailabilityKind } from '@zhiban/wire';
import { inFreeTimes, type FreeTimes } from './free-times';
import type { Rule } from './rule';

/** Times in which somebody cannot work stay free. */
export const availability: Rule<'availability'> = {
  id: 'availability',
  cites: 'PLAN-1',
  bound: 'most',
  judge({ duties, person }, _params, world) {
    if (person.availability.length === 0) return [];
    return duties.flatMap((duty) => inFreeTimes(duty, freeTimes(person, 'cannot', world)));
  },
};

/** What lies beyond the days that can be judged is not offered. */
export function freeTimes(person: KnownPerson, kind: AvailabilityKind, world: World): FreeTimes {
  const bounds = judgeable(world);
  return (from, to) =>
    from < bounds.from || to > bounds.to ? [{ from, to }] : availabilityIn(person, kind, world.days, from, to);
}
