import type { BreakKind, PolicyRules, Remedy, ShiftBreak } from '@zhiban/wire';
import { withBreaks } from '../breaks/free-breaks';
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
      const breaks = breaksOf(stretch);
      const short = (['meal', 'rest'] as const).filter((kind) => longest(breaks, kind) < needed(kind, params));
      if (short.length === 0) return atTheEdge(stretch, breaks, params);
      return short.map((kind) => about(stretch, longest(breaks, kind), needed(kind, params), kind, params));
    });
  },
};

const needed = (kind: BreakKind, { mealMinutes, restMinutes }: Params): number =>
  kind === 'meal' ? mealMinutes : restMinutes;

const breaksOf = ({ duties }: Stretch): readonly ShiftBreak[] =>
  duties.length === 1 ? (duties[0]?.shift.breaks ?? []) : duties.flatMap(({ shift }) => shift.breaks);

/** The longest break of a kind counts: two halves are not a meal. */
function longest(breaks: readonly ShiftBreak[], kind: BreakKind): number {
  let ms = 0;
  for (const pause of breaks) if (pause.kind === kind) ms = Math.max(ms, pause.to - pause.from);
  return ms / minuteMs;
}

/** Both at the edge are like none: somebody works through the middle. */
function atTheEdge(stretch: Stretch, breaks: readonly ShiftBreak[], params: Params): Finding[] {
  const edge = params.edgeMinutes * minuteMs;
  const counted = breaks.filter((pause) => isLongEnough(pause, params));
  if (counted.length === 0 || counted.some(({ from, to }) => from - stretch.from > edge && stretch.to - to > edge))
    return [];
  const inner = needed(counted.some(({ kind }) => kind === 'meal') ? 'meal' : 'rest', params);
  return [about(stretch, 0, inner, 'edge', params)];
}

const isLongEnough = ({ kind, from, to }: ShiftBreak, params: Params): boolean =>
  needed(kind, params) > 0 && to - from >= needed(kind, params) * minuteMs;

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
