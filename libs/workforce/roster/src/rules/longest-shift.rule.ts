import type { Remedy } from '@zhiban/wire';
import { aboutShifts } from '../verdicts/verdict';
import type { Stretch } from '../world/schedule';
import { minuteMs, workMinutes } from '../world/work-time';
import { resized } from '../verdicts/remedy';
import type { Rule } from './rule';

/** From coming to going, overtime that follows included. */
export const longestShift: Rule<'longest-shift'> = {
  id: 'longest-shift',
  cites: 'PLAN-4',
  bound: 'most',
  judge({ stretches }, { minutes }) {
    return stretches.flatMap((stretch) => {
      const actual = (stretch.to - stretch.from) / minuteMs;
      const first = stretch.duties[0];
      if (actual <= minutes || !first) return [];
      const remedies = cut(stretch, stretch.from + minutes * minuteMs);
      return [aboutShifts(first.day, stretch.duties, { actual, limit: minutes, unit: 'minutes', remedies })];
    });
  },
};

function cut({ duties }: Stretch, to: number): Remedy[] {
  const last = duties.at(-1);
  const others = duties.slice(0, -1);
  if (!last || last.from >= to || others.some((duty) => duty.to > to)) return [];
  const minutes = last.workMinutes - workMinutes(resized(last.shift, last.from, to));
  return [{ do: 'shorten', shift: last.shift.id, to, minutes }];
}
