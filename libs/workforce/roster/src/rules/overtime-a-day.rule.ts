import { aboutDay } from '../verdicts/verdict';
import { lessWork, overtimeOf } from './less-work';
import type { Rule } from './rule';

/**
 * China, Labour Law art. 41: at most 3 h of overtime a day. It bounds what a working day is prolonged by; a day that has no
 * regular work has a bound of its own.
 */
export const overtimeADay: Rule<'overtime-a-day'> = {
  id: 'overtime-a-day',
  cites: 'PLAN-4',
  bound: 'most',
  judge({ workDays }, { minutes, freeDayMinutes }) {
    return workDays.flatMap(({ day, duties, regular, overtime }) => {
      const limit = regular > 0 ? minutes : freeDayMinutes;
      if (overtime <= limit) return [];
      const counted = overtimeOf(duties);
      const remedies = lessWork(counted, overtime - limit);
      return [aboutDay(day, counted, { actual: overtime, limit, unit: 'minutes', remedies })];
    });
  },
};
