import { emptyTally, figureSet, serviceLevel, sumTallies, tallyFromJson, ratio4 } from '@zhiban/live-metrics';
import type { FigureSet, QueueRule, TrendPoint } from '@zhiban/wire';
import type { ShownFloor, StoredInterval } from '../../live';
import type { QueuePiece } from './board-pieces';

const nobodyWaits = () => 0;

export const pointOf = ({ offered, answered, abandoned, sl, gap }: FigureSet, closed: boolean): TrendPoint => ({
  offered,
  answered,
  abandoned,
  sl,
  gap,
  closed,
});

export type Trend = Record<string, TrendPoint>;

/**
 * The day's intervals of one queue: closed ones as they were stored, the present one as it stands. `known`: as it was
 * told last, if no interval closed since.
 */
export function trendOfQueue(runtime: ShownFloor, { floor, queue, full }: QueuePiece, known: Trend | undefined): Trend {
  const present = String(floor.figures.interval.from);
  const trend: Trend = known?.[present] ? { ...known } : closedTrend(runtime.history.of(floor.source, queue));
  const { interval } = full.windows;
  if (interval) trend[present] = pointOf(interval, false);
  return trend;
}

const closedTrend = (closed: ReadonlyMap<number, StoredInterval>): Trend =>
  Object.fromEntries([...closed].map(([from, { counts }]) => [String(from), pointOf(counts.figures, true)]));

/** The same of the whole centre. */
export function trendOfCentre(runtime: ShownFloor, rule: QueueRule): Trend {
  const byStart = new Map<number, StoredInterval[]>();
  const trend: Trend = {};
  for (const { source, figures } of runtime.sources.values()) {
    for (const [from, stored] of runtime.history.of(source, '')) {
      byStart.set(from, [...(byStart.get(from) ?? []), stored]);
    }
    const present = String(figures.interval.from);
    trend[present] = added(trend[present], pointOf(figureSet(figures.read('interval'), rule, nobodyWaits), false));
  }
  for (const [from, stored] of byStart) trend[String(from)] = closedPoint(stored, rule);
  return trend;
}

/** Of one book as it was stored; of several their sum by the rule. */
export function closedPoint(stored: readonly StoredInterval[], rule: QueueRule): TrendPoint {
  const [only, ...others] = stored;
  if (only && others.length === 0) return pointOf(only.counts.figures, true);
  const tally = sumTallies(stored.map(({ counts }) => tallyFromJson(counts.tally, emptyTally())));
  const { offered, answered, abandoned } = tally;
  const sl = ratio4(serviceLevel(rule.formula, tally, { ...rule, waitingLonger: 0 }));
  return { offered, answered, abandoned, sl, gap: stored.some(({ gap }) => gap), closed: true };
}

/** Of two sources in the present interval; a service level of both is told when the interval has closed. */
function added(before: TrendPoint | undefined, point: TrendPoint): TrendPoint {
  if (!before) return point;
  return {
    offered: before.offered + point.offered,
    answered: before.answered + point.answered,
    abandoned: before.abandoned + point.abandoned,
    sl: null,
    gap: before.gap || point.gap,
    closed: false,
  };
}
