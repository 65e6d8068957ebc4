import { levelOf } from '@zhiban/workforce-people';
import { aboutShifts } from '../verdicts/verdict';
import type { Rule } from './rule';

/** ORG-3: who works at a queue or desk has the skills that it asks for. */
export const skills: Rule<'skills'> = {
  id: 'skills',
  cites: 'ORG-3',
  bound: 'least',
  judge({ duties, person }, _params, { posts }) {
    return duties.flatMap((duty) =>
      (posts.get(duty.shift.post ?? '')?.skills ?? [])
        .filter(({ skill, level }) => levelOf(person, skill) < level)
        .map(({ skill, level }) =>
          aboutShifts(duty.day, [duty], { actual: levelOf(person, skill), limit: level, unit: 'level', about: skill }),
        ),
    );
  },
};
