import { sumReadings } from '@zhiban/live-metrics';
import { oldestWaiting, waitingLongerThan } from '@zhiban/live-state';
import type { QueueId, QueueRule, SeatCounts, TotalsView } from '@zhiban/wire';
import type { FloorRuntime } from '../../live';
import type { QueuePiece } from './board-pieces';
import { figureSets, noSeatCounts, readingsOf, ruleView, windowsOf, type Readings } from './queue-view';

/** A sum over queues. `whole`: they are all there is, so seats that sit in several of them count once. */
export function totalsView(
  pieces: ReadonlyMap<QueueId, QueuePiece>,
  whole: boolean,
  rule: QueueRule,
  runtime: FloorRuntime,
  now: number,
): TotalsView {
  const longer = (seconds: number) =>
    sum(pieces, ({ floor, queue }) => waitingLongerThan(floor.floor, queue, seconds * 1000, now));
  return {
    ...ruleView(rule),
    waiting: sum(pieces, ({ full }) => full.waiting),
    ...oldest(pieces),
    seats: whole ? seatsOfSources(runtime) : seatsOfQueues(pieces),
    windows: figureSets(whole ? readingsOfSources(runtime) : readingsOfQueues(pieces), rule, longer),
    waitingByMinute: runtime.waiting.of([...pieces.keys()]),
  };
}

function sum(pieces: ReadonlyMap<QueueId, QueuePiece>, of: (piece: QueuePiece) => number): number {
  let total = 0;
  for (const piece of pieces.values()) total += of(piece);
  return total;
}

function oldest(pieces: ReadonlyMap<QueueId, QueuePiece>): Pick<TotalsView, 'oldestSince' | 'oldestQueue'> {
  let found: { since: number; id: QueueId } | null = null;
  for (const [id, { floor, queue }] of pieces) {
    const since = oldestWaiting(floor.floor, queue)?.since;
    if (since !== undefined && (found === null || since < found.since)) found = { since, id };
  }
  return { oldestSince: found?.since ?? null, oldestQueue: found?.id ?? null };
}

export const readingsOfSources = (runtime: FloorRuntime): Readings =>
  summed([...runtime.sources.values()].map((floor) => readingsOf(floor)));

export const readingsOfQueues = (pieces: ReadonlyMap<QueueId, QueuePiece>): Readings =>
  summed([...pieces.values()].map(({ readings }) => readings));

function summed(all: readonly Readings[]): Readings {
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return only;
  return windowsOf((window) => sumReadings(all.map((readings) => readings[window])));
}

const seatsOfSources = (runtime: FloorRuntime): SeatCounts =>
  added([...runtime.sources.values()].map(({ floor }) => floor.counts));

const seatsOfQueues = (pieces: ReadonlyMap<QueueId, QueuePiece>): SeatCounts =>
  added([...pieces.values()].map(({ full }) => full.seats));

function added(all: readonly SeatCounts[]): SeatCounts {
  const counts = noSeatCounts();
  for (const one of all) for (const key of Object.keys(counts) as (keyof SeatCounts)[]) counts[key] += one[key];
  return counts;
}
