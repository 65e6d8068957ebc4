import { inFreeTimes } from './free-times';
import type { Rule } from './rule';

/** Who is on leave has no shift then. */
export const onLeave: Rule<'on-leave'> = {
  id: 'on-leave',
  cites: 'LEAVE-1',
  bound: 'most',
  judge({ duties, absences }) {
    if (absences.length === 0) return [];
    return duties.flatMap((duty) =>
      inFreeTimes(duty, (from, to) => absences.filter((absence) => absence.from < to && absence.to > from)),
    );
  },
};
