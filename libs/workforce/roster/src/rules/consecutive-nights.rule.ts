import { longRuns } from './consecutive-days.rule';
import type { Rule } from './rule';

/** Not more nights one after the other. */
export const consecutiveNights: Rule<'consecutive-nights'> = {
  id: 'consecutive-nights',
  cites: 'PLAN-4',
  bound: 'most',
  judge({ workDays }, { nights }) {
    const worked = workDays
      .map((work) => ({ ...work, duties: work.duties.filter(({ night }) => night) }))
      .filter(({ duties }) => duties.length > 0);
    return longRuns(worked, nights, 'nights');
  },
};
