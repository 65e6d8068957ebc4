import { freeTimes } from './availability.rule';
import { inFreeTimes } from './free-times';
import type { Rule } from './rule';

/** Times that somebody would like to have free. */
export const wishes: Rule<'wishes'> = {
  id: 'wishes',
  cites: 'PLAN-1',
  bound: 'most',
  judge({ duties, person }, _params, world) {
    if (person.availability.length === 0) return [];
    return duties.flatMap((duty) => inFreeTimes(duty, freeTimes(person, 'wish-off', world)));
  },
};
