import { aboutSpan } from '../verdicts/verdict';
import { employedSince, references, workOf } from './average';
import { lessWork } from './less-work';
import type { Rule } from './rule';
import { dutiesIn } from './spans';

const workingDaysOfWeek = 6;

/** EU, Directive 2003/88/EC art. 8: night workers do not exceed 8 h in 24 on average; the weekly rest day (art. 16 c) does not count. */
export const nightWorkerHours: Rule<'night-worker-hours'> = {
  id: 'night-worker-hours',
  cites: 'PLAN-4',
  bound: 'most',
  judge({ workDays, person }, { weeks, nights, minutes }) {
    return references(workDays, weeks, employedSince(person.terms)).flatMap(({ days, weeks: counted, ...span }) => {
      const worked = days.filter(({ duties }) => duties.some(({ night }) => night)).length;
      const actual = workOf(days) / (counted * workingDaysOfWeek);
      if (worked < nights || actual <= minutes) return [];
      const lastWeek = days.filter(({ day }) => day > span.last - 7);
      const excess = workOf(days) - minutes * counted * workingDaysOfWeek;
      const finding = aboutSpan(
        lastWeek[0]?.day ?? span.last,
        { first: span.last - 6, last: span.last },
        dutiesIn(lastWeek),
        { actual, limit: minutes, unit: 'minutes', remedies: lessWork(dutiesIn(lastWeek), excess) },
      );
      return [{ ...finding, span }];
    });
  },
};
