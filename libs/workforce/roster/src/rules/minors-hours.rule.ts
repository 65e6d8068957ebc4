import { includes } from '@zhiban/workforce-people';
import { aboutDay, aboutSpan, type Finding } from '../verdicts/verdict';
import type { WorkDay } from '../world/schedule';
import { lessWork } from './less-work';
import { shortRests } from './rest-between-shifts.rule';
import type { Rule } from './rule';
import { dayBeyond, dutiesIn, gathered, weekSpan } from './spans';

/** Hours and rest of who is not grown up (EU, Directive 94/33/EC art. 8 and 10: 8 h a day, 40 h a week, 12 h of rest), overtime included. */
export const minorsHours: Rule<'minors-hours'> = {
  id: 'minors-hours',
  cites: 'PLAN-4',
  bound: 'most',
  judge({ protection, workDays, stretches }, { dayMinutes, weekMinutes, restMinutes }) {
    const minor = protection.find(({ cause }) => cause === 'minor');
    if (!minor) return [];
    const days = workDays.filter(({ day }) => includes(minor, day));
    if (days.length === 0) return [];
    const young = stretches.filter(({ duties }) => duties[0] && includes(minor, duties[0].day));
    return [...longDays(days, dayMinutes), ...longWeeks(days, weekMinutes), ...shortRests(young, restMinutes, 'rest')];
  },
};

const all = ({ regular, overtime }: WorkDay): number => regular + overtime;

const longDays = (days: readonly WorkDay[], limit: number): Finding[] =>
  days
    .filter((work) => all(work) > limit)
    .map((work) =>
      aboutDay(work.day, work.duties, {
        actual: all(work),
        limit,
        unit: 'minutes',
        about: 'day',
        remedies: lessWork(work.duties, all(work) - limit),
      }),
    );

const longWeeks = (days: readonly WorkDay[], limit: number): Finding[] =>
  gathered(days, weekSpan).flatMap(({ days: week, ...span }) => {
    const actual = week.reduce((sum, work) => sum + all(work), 0);
    if (actual <= limit) return [];
    const duties = dutiesIn(week);
    const remedies = lessWork(duties, actual - limit);
    const beyond = dayBeyond(week, limit, all);
    return [aboutSpan(beyond, span, duties, { actual, limit, unit: 'minutes', about: 'week', remedies })];
  });
