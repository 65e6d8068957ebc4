import { Injectable } from '@nestjs/common';
import type { QueueId, QueueView, SeatId, SeatView } from '@zhiban/wire';
import { CentreRules, FloorRuntime, type SourceFloor } from '../../live';
import { PeopleDirectory } from '../../people';
import { briefly, queueView, type Readings } from './queue-view';
import { seatView } from './seat-view';
import { share } from './share';

export interface QueuePiece {
  floor: SourceFloor;
  queue: string;
  full: QueueView;
  brief: QueueView;
  readings: Readings;
}

/** Sliding windows move by themselves: every queue is looked at once in so many ticks, a part of them each time. */
const slideParts = 4;

/**
 * The parts of which boards are made: queues and seats, each the same object for as long as nothing about it changes.
 * Only what was touched since the last tick is built anew.
 */
@Injectable()
export class BoardPieces {
  readonly queues = new Map<QueueId, QueuePiece>();
  readonly seats = new Map<SeatId, SeatView>();
  private record: Record<SeatId, SeatView> | undefined;
  private part = 0;
  private historyRevision = -1;

  constructor(
    private readonly runtime: FloorRuntime,
    private readonly rules: CentreRules,
    private readonly people: PeopleDirectory,
  ) {}

  /** Brings everything up to `now`. */
  refresh(now: number): void {
    this.part = (this.part + 1) % slideParts;
    const closedAnew = this.historyRevision !== this.runtime.history.revision;
    this.historyRevision = this.runtime.history.revision;
    for (const floor of this.runtime.sources.values()) {
      const { touched } = floor;
      this.refreshSeats(floor, now);
      this.refreshQueues(floor, now, touched.all || closedAnew);
      touched.clear();
    }
  }

  /** All seats; the same object for as long as none changes. */
  seatRecord(): Record<SeatId, SeatView> {
    return (this.record ??= Object.fromEntries(this.seats));
  }

  private refreshSeats(floor: SourceFloor, now: number): void {
    const { touched } = floor;
    const settings = this.rules.current;
    const personOf = (source: string, seat: string, name: string) => this.people.byAgent(source, seat, name);
    for (const seat of touched.all ? floor.floor.seats.keys() : touched.seats) {
      const id = `${floor.source}/${seat}`;
      const view = seatView(floor, seat, now, settings, personOf);
      if (!view) continue;
      const before = this.seats.get(id);
      const shared = share(before, view);
      if (shared !== before) {
        this.seats.set(id, shared);
        this.record = undefined;
      }
      for (const queue of floor.floor.seats.get(seat)?.memberships.keys() ?? []) touched.queues.add(queue);
    }
  }

  private refreshQueues(floor: SourceFloor, now: number, all: boolean): void {
    let index = 0;
    for (const queue of floor.floor.queues.keys()) {
      const turn = index % slideParts === this.part;
      index += 1;
      const id = `${floor.source}/${queue}`;
      if (!this.rules.shown(floor.source, queue)) this.queues.delete(id);
      else if (all || turn || floor.touched.queues.has(queue)) this.refreshQueue(id, floor, queue, now);
    }
  }

  private refreshQueue(id: QueueId, floor: SourceFloor, queue: string, now: number): void {
    const before = this.queues.get(id);
    const closed = this.runtime.history.of(floor.source, queue);
    const { view, readings } = queueView(floor, queue, now, this.rules, closed);
    const full = share(before?.full, view);
    const brief = before && full === before.full ? before.brief : share(before?.brief, briefly(full));
    this.queues.set(id, { floor, queue, full, brief, readings });
  }
}
