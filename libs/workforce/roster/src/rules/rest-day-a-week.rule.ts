import { midnightOf, type DayNumber } from '@zhiban/time';
import type { Remedy } from '@zhiban/wire';
import { aboutSpan } from '../verdicts/verdict';
import type { Duty } from '../world/schedule';
import { lengthOf, type World } from '../world/world';
import type { Rule } from './rule';
import { gathered, weekSpan } from './spans';

/**
 * China, Labour Law art. 38: one rest day a week. A rest day is one on which no shift begins, in a rest as long as the day
 * itself: the morning on which a night shift ends may be its beginning.
 */
export const restDayAWeek: Rule<'rest-day-a-week'> = {
  id: 'rest-day-a-week',
  cites: 'PLAN-4',
  bound: 'least',
  judge({ duties, workDays }, params, world) {
    return gathered(workDays, weekSpan).flatMap(({ days, ...span }) => {
      const around = duties.filter(({ day }) => day >= span.first - 2 && day <= span.last + 2);
      const actual = restDays(around, span.first, world);
      if (actual >= params.days) return [];
      const given = (duty: Duty): number =>
        restDays(
          around.filter((other) => other !== duty),
          span.first,
          world,
        );
      const worked = days.flatMap((day) => day.duties);
      const freed = worked.findLast((duty) => given(duty) >= params.days);
      const remedies: Remedy[] = freed ? [{ do: 'remove', shift: freed.shift.id }] : [];
      const lastDay = days.at(-1)?.day ?? span.last;
      return [aboutSpan(lastDay, span, worked, { actual, limit: params.days, unit: 'days', remedies })];
    });
  },
};

function restDays(duties: readonly Duty[], monday: DayNumber, world: World): number {
  let count = 0;
  for (let day = monday; day < monday + 7; day += 1) if (isRestDay(duties, day, world)) count += 1;
  return count;
}

function isRestDay(duties: readonly Duty[], day: DayNumber, world: World): boolean {
  const midnight = midnightOf(world.days, day);
  let ended = -Infinity;
  let begins = Infinity;
  for (const duty of duties) {
    if (duty.day === day) return false;
    if (duty.from < midnight) ended = Math.max(ended, duty.to);
    else begins = Math.min(begins, duty.from);
  }
  return begins - ended >= lengthOf(world, day);
}
