import type { Remedy } from '@zhiban/wire';
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
    const remedies = apart(stretches, i, minutes * minuteMs);
    const limit = { limit: minutes, unit: 'minutes', bound: 'least' } as const;
    return [aboutShifts(first.day, [last, first], { ...limit, actual, about, remedies })];
  });
}

/** Only a stretch of one shift can be moved by moving that shift, and only as far as the rest on its other side lets it. */
function apart(stretches: readonly Stretch[], i: number, restMs: number): Remedy[] {
  const [earlier, later] = [stretches[i - 1], stretches[i]];
  if (!earlier || !later) return [];
  const remedies: Remedy[] = [];
  const [from, to] = [earlier.to + restMs, later.from - restMs];
  const [mover, other] = [alone(later), alone(earlier)];
  if (mover && from + (later.to - later.from) + restMs <= (stretches[i + 1]?.from ?? Infinity))
    remedies.push({ do: 'start-later', shift: mover, from });
  if (other && to - (earlier.to - earlier.from) - restMs >= (stretches[i - 2]?.to ?? -Infinity))
    remedies.push({ do: 'end-earlier', shift: other, to });
  return remedies;
}

const alone = ({ duties }: Stretch): string | null => (duties.length === 1 ? (duties[0]?.shift.id ?? null) : null);
