import { midnightOf } from '@zhiban/time';
import type { PersonSchedule, WorkDay } from '../world/schedule';
import { aboutSpan } from '../verdicts/verdict';
import { minuteMs } from '../world/work-time';
import type { World } from '../world/world';
import type { DaySpan } from '@zhiban/workforce-people';
import type { Rule } from './rule';
import { dutiesIn, gathered } from './spans';

/** EU, Directive 2003/88/EC art. 5: in each period of seven days 24 h of rest and the 11 h of the day, in one piece. */
export const weeklyRest: Rule<'weekly-rest'> = {
  id: 'weekly-rest',
  cites: 'PLAN-4',
  bound: 'least',
  judge(schedule, { minutes, days: length }, world) {
    // Counted from a Monday.
    const spanOf = (day: number): DaySpan => {
      const first = Math.floor((day + 3) / length) * length - 3;
      return { first, last: first + length - 1 };
    };
    return gathered(schedule.workDays, spanOf).flatMap(({ days, ...span }) => {
      const actual = longestRest(schedule, span, world) / minuteMs;
      if (actual >= minutes) return [];
      return [aboutSpan(lastOf(days), span, dutiesIn(days), { actual, limit: minutes, unit: 'minutes' })];
    });
  },
};

const lastOf = (days: readonly WorkDay[]): number => days.at(-1)?.day ?? 0;

/** Rest counts to the period as far as it lies inside. */
function longestRest({ stretches }: PersonSchedule, { first, last }: DaySpan, { days }: World): number {
  const [begin, end] = [midnightOf(days, first), midnightOf(days, last + 1)];
  let longest = 0;
  let free = begin;
  for (const { from, to } of stretches) {
    if (from >= end) break;
    longest = Math.max(longest, from - free);
    free = Math.max(free, to);
  }
  return Math.max(longest, end - free);
}
