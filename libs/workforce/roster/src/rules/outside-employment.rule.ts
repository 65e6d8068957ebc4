import { termsOn } from '@zhiban/workforce-people';
import { aboutShifts } from '../verdicts/verdict';
import type { Rule } from './rule';

/** Shifts begin on days on which the person is employed; the last one may end on the day after. */
export const outsideEmployment: Rule<'outside-employment'> = {
  id: 'outside-employment',
  cites: 'PLAN-1',
  bound: 'most',
  judge({ duties, person }) {
    return duties
      .filter(({ day }) => termsOn(person, day) === null)
      .map((duty) => aboutShifts(duty.day, [duty], { actual: duty.workMinutes, limit: 0, unit: 'minutes' }));
  },
};
