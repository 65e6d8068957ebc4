import { emptyTally, figureSet, serviceLevel, sumTallies, tallyFromJson, ratio4 } from '@zhiban/live-metrics';
import type { FigureSet, QueueRule, TrendPoint } from '@zhiban/wire';
import type { FloorRuntime, StoredInterval } from '../../live';
import type { QueuePiece } from './board-pieces';

const nobodyWaits = () => 0;

const pointOf = ({ offered, answered, abandoned, sl, gap }: FigureSet, closed: boolean): TrendPoint => ({
  offered,
  answered,
  abandoned,
  sl,
  gap,
  closed,
});

/** The day's intervals of one queue: closed ones as they were stored, the present one as it stands. */
export function trendOfQueue(runtime: FloorRuntime, { floor, queue, full }: QueuePiece): Record<string, TrendPoint> {
  const trend: Record<string, TrendPoint> = {};
  for (const [from, stored] of runtime.history.of(floor.source, queue)) {
    trend[String(from)] = pointOf(stored.counts.figures, true);
  }
  const { interval } = full.windows;
  if (interval) trend[String(floor.figures.interval.from)] = pointOf(interval, false);
  return trend;
}

/** The same of the whole centre. */
export function trendOfCentre(runtime: FloorRuntime, rule: QueueRule): Record<string, TrendPoint> {
  const byStart = new Map<number, StoredInterval[]>();
  const trend: Record<string, TrendPoint> = {};
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

function closedPoint(stored: readonly StoredInterval[], rule: QueueRule): TrendPoint {
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
