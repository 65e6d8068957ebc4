import { aboutSpan } from '../verdicts/verdict';
import { lessWork, overtimeOf } from './less-work';
import type { Rule } from './rule';
import { dayBeyond, dutiesIn, gathered, settlementSpan } from './spans';

/** China, Labour Law art. 41: at most 36 h of overtime a month. */
export const overtimeAMonth: Rule<'overtime-a-month'> = {
  id: 'overtime-a-month',
  cites: 'PLAN-4',
  bound: 'most',
  judge({ workDays }, { minutes }) {
    return gathered(workDays, (day) => settlementSpan('month', day)).flatMap(({ days, ...span }) => {
      const overtime = days.reduce((sum, day) => sum + day.overtime, 0);
      if (overtime <= minutes) return [];
      const counted = overtimeOf(dutiesIn(days));
      const beyond = dayBeyond(days, minutes, (day) => day.overtime);
      const remedies = lessWork(counted, overtime - minutes);
      return [aboutSpan(beyond, span, counted, { actual: overtime, limit: minutes, unit: 'minutes', remedies })];
    });
  },
};
