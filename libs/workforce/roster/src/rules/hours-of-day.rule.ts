import { termsOn } from '@zhiban/workforce-people';
import { aboutDay } from '../verdicts/verdict';
import { asOvertime, lessWork, regularOf } from './less-work';
import type { Rule } from './rule';

/** China, Labour Law art. 36: under standard hours more than 8 h a day is overtime, and has to be marked as such. */
export const hoursOfDay: Rule<'hours-of-day'> = {
  id: 'hours-of-day',
  cites: 'PLAN-2',
  bound: 'most',
  judge({ workDays, person, under }, { minutes }) {
    return workDays.flatMap(({ day, duties, regular }) => {
      if (regular <= minutes) return [];
      const system = under.policy.hours.system ?? termsOn(person, day)?.system;
      if (system !== 'standard') return [];
      const counted = regularOf(duties);
      const remedies = [...asOvertime(counted, regular - minutes), ...lessWork(counted, regular - minutes)];
      return [aboutDay(day, counted, { actual: regular, limit: minutes, unit: 'minutes', remedies })];
    });
  },
};
