import type { Remedy } from '../verdicts/remedy';
import { aboutShifts, type Finding } from '../verdicts/verdict';
import type { Stretch } from '../world/schedule';
import { minuteMs } from '../world/work-time';
import type { Rule } from './rule';

/** At least so long between two shifts (EU, Directive 2003/88/EC art. 3: 11 h). */
export const restBetweenShifts: Rule<'rest-between-shifts'> = {
  id: 'rest-between-shifts',
  cites: 'PLAN-4',
  bound: 'least',
  judge: ({ stretches }, { minutes }) => shortRests(stretches, minutes),
};

export function shortRests(stretches: readonly Stretch[], minutes: number, about: string | null = null): Finding[] {
  return stretches.flatMap((later, i) => {
    const earlier = stretches[i - 1];
    if (!earlier || later.from - earlier.to >= minutes * minuteMs) return [];
    const [last, first] = [earlier.duties.at(-1), later.duties[0]];
    if (!last || !first) return [];
    const actual = (later.from - earlier.to) / minuteMs;
    const remedies = apart(earlier, later, minutes * minuteMs);
    return [
      aboutShifts(first.day, [last, first], {
        actual,
        limit: minutes,
        unit: 'minutes',
        bound: 'least',
        about,
        remedies,
      }),
    ];
  });
}

/** Only a stretch of one shift can be moved by moving that shift. */
function apart(earlier: Stretch, later: Stretch, restMs: number): Remedy[] {
  const remedies: Remedy[] = [];
  const [giver, taker] = [earlier.duties, later.duties];
  if (taker.length === 1 && taker[0])
    remedies.push({ do: 'start-later', shift: taker[0].shift.id, from: earlier.to + restMs });
  if (giver.length === 1 && giver[0])
    remedies.push({ do: 'end-earlier', shift: giver[0].shift.id, to: later.from - restMs });
  return remedies;
}
