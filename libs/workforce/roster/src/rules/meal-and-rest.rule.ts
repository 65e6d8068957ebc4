import type { BreakKind, PolicyRules, ShiftBreak } from '@zhiban/wire';
import { withBreaks } from '../breaks/free-breaks';
import type { Remedy } from '../verdicts/remedy';
import { aboutShifts, type Finding } from '../verdicts/verdict';
import type { Stretch } from '../world/schedule';
import { minuteMs } from '../world/work-time';
import type { Rule } from './rule';

type Params = PolicyRules['meal-and-rest'];

/** PLAN-3: six hours of continuous work earn a meal and a rest inside the shift, not both at its edge. */
export const mealAndRest: Rule<'meal-and-rest'> = {
  id: 'meal-and-rest',
  cites: 'PLAN-3',
  bound: 'least',
  judge({ stretches }, params) {
    return stretches.flatMap((stretch) => {
      if (stretch.to - stretch.from < params.afterMinutes * minuteMs) return [];
      const missing = [
        missed(stretch, 'meal', params.mealMinutes, params),
        missed(stretch, 'rest', params.restMinutes, params),
      ];
      const found = missing.flatMap((finding) => finding ?? []);
      return found.length > 0 ? found : atTheEdge(stretch, params);
    });
  },
};

const breaksOf = ({ duties }: Stretch): ShiftBreak[] => duties.flatMap(({ shift }) => shift.breaks);

/** The longest break of a kind counts: two halves are not a meal. */
function missed(stretch: Stretch, kind: BreakKind, limit: number, params: Params): Finding | null {
  const actual = breaksOf(stretch)
    .filter((pause) => pause.kind === kind)
    .reduce((longest, { from, to }) => Math.max(longest, (to - from) / minuteMs), 0);
  return actual >= limit ? null : about(stretch, actual, limit, kind, params);
}

/** Both at the edge are like none: somebody works through the middle. */
function atTheEdge(stretch: Stretch, params: Params): Finding[] {
  const edge = params.edgeMinutes * minuteMs;
  const counted = breaksOf(stretch).filter((pause) => isLongEnough(pause, params));
  const inside = counted.filter(({ from, to }) => from - stretch.from > edge && stretch.to - to > edge);
  if (counted.length === 0 || inside.length > 0) return [];
  const inner = params[counted.some(({ kind }) => kind === 'meal') ? 'mealMinutes' : 'restMinutes'];
  return [about(stretch, 0, inner, 'edge', params)];
}

const isLongEnough = ({ kind, from, to }: ShiftBreak, params: Params): boolean => {
  const needed = kind === 'meal' ? params.mealMinutes : params.restMinutes;
  return needed > 0 && to - from >= needed * minuteMs;
};

function about(stretch: Stretch, actual: number, limit: number, word: BreakKind | 'edge', params: Params): Finding {
  const [first] = stretch.duties;
  const remedies = placed(stretch, params);
  return aboutShifts(first?.day ?? 0, stretch.duties, { actual, limit, unit: 'minutes', about: word, remedies });
}

/** Overtime that follows has its breaks in the shift before, so only a shift that stands alone is filled. */
function placed({ duties }: Stretch, params: Params): Remedy[] {
  const [only] = duties;
  if (!only || duties.length > 1) return [];
  const breaks = withBreaks(only.shift, params);
  return breaks ? [{ do: 'place-breaks', shift: only.shift.id, breaks }] : [];
}
