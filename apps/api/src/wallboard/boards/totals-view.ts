import { addReading } from '@zhiban/live-metrics';
import { oldestWaiting, waitingLongerThan } from '@zhiban/live-state';
import type { QueueId, QueueRule, SeatCounts, TotalsView } from '@zhiban/wire';
import { addedSeries, type ShownFloor, type SourceFloor } from '../../live';
import { addedCounts } from '../figures/seat-counts';
import type { QueuePiece } from './board-pieces';
import { figureSets, newReadings, readingsOf, ruleView, windowsOf, type Readings } from './queue-view';

type Pieces = ReadonlyMap<QueueId, QueuePiece>;

/** A board of one queue: what it sums is that queue. */
export function totalsOfQueue(id: QueueId, { floor, queue, full }: QueuePiece, rule: QueueRule): TotalsView {
  const { waiting, oldestSince, seats, windows } = full;
  return {
    ...ruleView(rule),
    waiting,
    oldestSince,
    oldestQueue: oldestSince === null ? null : id,
    seats,
    windows: windowsOf((window) => windows[window] ?? emptyWindow(window)),
    waitingByMinute: floor.waiting.of(queue),
  };
}

function emptyWindow(window: string): never {
  throw new Error(`A queue's own board lacks the window ${window}.`);
}

/** The centre. `whole`: its queues are all there is, so seats that sit in several of them count once. */
export function totalsOfCentre(
  pieces: Pieces,
  whole: boolean,
  rule: QueueRule,
  runtime: ShownFloor,
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
    waitingByMinute: addedSeries([...runtime.sources.values()].map(({ waiting }) => waiting.of())),
  };
}

function sum(pieces: Pieces, of: (piece: QueuePiece) => number): number {
  let total = 0;
  for (const piece of pieces.values()) total += of(piece);
  return total;
}

function oldest(pieces: Pieces): Pick<TotalsView, 'oldestSince' | 'oldestQueue'> {
  let found: { since: number; id: QueueId } | null = null;
  for (const [id, { floor, queue }] of pieces) {
    const since = oldestWaiting(floor.floor, queue)?.since;
    if (since !== undefined && (found === null || since < found.since)) found = { since, id };
  }
  return { oldestSince: found?.since ?? null, oldestQueue: found?.id ?? null };
}

export const readingsOfSources = (runtime: ShownFloor): Readings =>
  summed([...runtime.sources.values()].map((floor) => ({ floor })));

export const readingsOfQueues = (pieces: Pieces): Readings => summed(pieces.values());

function summed(all: Iterable<{ floor: SourceFloor; queue?: string }>): Readings {
  const sum = newReadings();
  const one = newReadings();
  for (const { floor, queue } of all) {
    readingsOf(floor, queue, one);
    windowsOf((window) => addReading(sum[window], one[window]));
  }
  return sum;
}

const seatsOfSources = (runtime: ShownFloor): SeatCounts =>
  addedCounts([...runtime.sources.values()].map(({ floor }) => floor.counts));

const seatsOfQueues = (pieces: Pieces): SeatCounts => addedCounts([...pieces.values()].map(({ full }) => full.seats));
