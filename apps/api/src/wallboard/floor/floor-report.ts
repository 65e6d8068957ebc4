import { Inject, Injectable } from '@nestjs/common';
import { waitingLongerThan } from '@zhiban/live-state';
import type { Clock } from '@zhiban/time';
import {
  boardWindows,
  type FloorFigure,
  type FloorPicture,
  type FloorQueue,
  type QueueRule,
  type ReachedPlaces,
} from '@zhiban/wire';
import { CentreRules, maskCaller, ServerRun } from '../../live';
import { CLOCK } from '../../platform/clock';
import { BoardPictures } from '../boards/board-pictures';
import { BoardPieces, type QueuePiece } from '../boards/board-pieces';
import { figureSets, readingsOf, type Readings } from '../boards/queue-view';
import { seatsInSight } from '../sight';
import { floorFigures } from './floor-figures';

/** The whole floor for programs: every figure with all that is needed to check it. */
@Injectable()
export class FloorReport {
  constructor(
    private readonly pictures: BoardPictures,
    private readonly pieces: BoardPieces,
    private readonly rules: CentreRules,
    private readonly run: ServerRun,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of the seats those that are reached. */
  make(reach: ReachedPlaces): FloorPicture {
    const now = this.clock.now();
    const { demo, centre, sources, totals, seats } = this.pictures.whole(now);
    const fresh = this.pictures.fresh();
    const { zh, en, timeZone, dayFrom, dayTo } = centre;
    const readings = this.pictures.totalReadings();
    const age = (source: string) => Math.max(0, now - (fresh[source] ?? now));
    const oldest = Math.max(0, ...Object.keys(sources).map(age));
    const longer = (seconds: number) => this.waitingLonger([...this.pieces.queues.values()], seconds, now);
    return {
      at: now,
      epoch: this.run.epoch,
      demo,
      centre: { zh, en, timeZone, dayFrom, dayTo },
      sources: Object.fromEntries(
        Object.entries(sources).map(([source, view]) => [
          source,
          { ...view, aliveAt: fresh[source] ?? null, ageMs: fresh[source] === undefined ? null : age(source) },
        ]),
      ),
      totals: {
        counts: totals.windows,
        figures: [
          ...presentFigures(totals.waiting, totals.oldestSince, now, oldest),
          ...windowFigures(readings, this.rules.current.defaultRule, longer, oldest),
        ],
      },
      queues: [...this.pieces.queues].map(([id, piece]) => this.queue(id, piece, now, age(piece.floor.source))),
      seats: Object.values(seatsInSight(seats, reach)),
    };
  }

  private queue(id: string, piece: QueuePiece, now: number, ageMs: number): FloorQueue {
    const { floor, queue, full } = piece;
    const readings = readingsOf(floor, queue);
    const { source, zh, en } = full;
    const rule = this.rules.rule(source, queue);
    const longer = (seconds: number) => this.waitingLonger([piece], seconds, now);
    const waiting = [...(floor.floor.queues.get(queue)?.waiting.values() ?? [])];
    return {
      id,
      source,
      queue,
      zh,
      en,
      waiting: waiting.map(({ visit, call, caller, since, position }) => ({
        visit,
        call,
        caller: maskCaller(caller),
        since,
        position,
      })),
      counts: figureSets(readings, rule, longer),
      figures: [
        ...presentFigures(full.waiting, full.oldestSince, now, ageMs),
        ...windowFigures(readings, rule, longer, ageMs),
      ],
    };
  }

  private waitingLonger(pieces: readonly QueuePiece[], seconds: number, now: number): number {
    return pieces.reduce(
      (sum, { floor, queue }) => sum + waitingLongerThan(floor.floor, queue, seconds * 1000, now),
      0,
    );
  }
}

function windowFigures(readings: Readings, rule: QueueRule, longer: (s: number) => number, ageMs: number) {
  return boardWindows.flatMap((window) => floorFigures(window, readings[window], rule, longer, ageMs));
}

function presentFigures(waiting: number, oldestSince: number | null, now: number, ageMs: number): FloorFigure[] {
  const base = {
    thresholdSeconds: null,
    window: 'now',
    from: now,
    to: now,
    numerator: null,
    denominator: null,
  } as const;
  const longest = oldestSince === null ? null : Math.max(0, now - oldestSince);
  return [
    { ...base, formula: 'WAITING', unit: 'count', value: waiting, gap: false, ageMs },
    { ...base, formula: 'LONGEST-WAIT', unit: 'ms', value: longest, gap: false, ageMs },
  ];
}
