import { dayAt, instantOn, minutesOfTime, type Instant } from '@zhiban/time';
import type { PolicyRules, Remedy } from '@zhiban/wire';
import { aboutShifts } from '../verdicts/verdict';
import type { Stretch } from '../world/schedule';
import { minuteMs } from '../world/work-time';
import type { World } from '../world/world';
import type { Rule } from './rule';

/** The bank's house rule: after a night shift no day shift on the mornings that follow. By the class of the shifts, not of the person. */
export const afterNightNoDay: Rule<'after-night-no-day'> = {
  id: 'after-night-no-day',
  cites: 'PLAN-4',
  bound: 'least',
  judge({ stretches }, params, world) {
    return stretches.flatMap((next, i) => {
      const night = stretches[i - 1];
      const [last, first] = [night?.duties.at(-1), next.duties[0]];
      if (!night || !last || !first || !hasNight(night) || hasNight(next)) return [];
      const free = freeUntil(night.to, params, world);
      if (next.from >= free) return [];
      const alone = next.duties.length === 1;
      const remedies: Remedy[] = alone ? [{ do: 'start-later', shift: first.shift.id, from: free }] : [];
      const [actual, limit] = [(next.from - night.to) / minuteMs, (free - night.to) / minuteMs];
      return [aboutShifts(first.day, [last, first], { actual, limit, unit: 'minutes', remedies })];
    });
  },
};

const hasNight = ({ duties }: Stretch): boolean => duties.some(({ night }) => night);

/** The first of the mornings is the one on which the shift ends, or the next one where it ends before midnight. */
function freeUntil(ended: Instant, params: PolicyRules['after-night-no-day'], { days }: World): Instant {
  if (params.mornings === 0) return ended;
  const noon = minutesOfTime(params.before);
  const day = dayAt(days, ended - 1);
  const first = ended < instantOn(days, day, noon) ? day : day + 1;
  return instantOn(days, first + params.mornings - 1, noon);
}
