import { aboutSpan } from '../verdicts/verdict';
import { employedSince, references, workOf } from './average';
import { lessWork } from './less-work';
import type { Rule } from './rule';
import { dutiesIn } from './spans';

/** EU, Directive 2003/88/EC art. 6 and 16: 48 h a week on average over the reference period, overtime included. */
export const averageWeek: Rule<'average-week'> = {
  id: 'average-week',
  cites: 'PLAN-4',
  bound: 'most',
  judge({ workDays, person }, { weeks, minutes }) {
    return references(workDays, weeks, employedSince(person.terms)).flatMap(({ days, weeks: counted, ...span }) => {
      const actual = workOf(days) / counted;
      if (actual <= minutes) return [];
      const lastWeek = days.filter(({ day }) => day > span.last - 7);
      const remedies = lessWork(dutiesIn(lastWeek), workOf(days) - minutes * counted);
      const key = { first: span.last - 6, last: span.last };
      const finding = aboutSpan(lastWeek[0]?.day ?? span.last, key, dutiesIn(lastWeek), {
        actual,
        limit: minutes,
        unit: 'minutes',
        remedies,
      });
      return [{ ...finding, span }];
    });
  },
};
