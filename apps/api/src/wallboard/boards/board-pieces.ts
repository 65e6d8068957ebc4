import { Inject, Injectable } from '@nestjs/common';
import type { AlarmRecord, AlarmView, QueueId, QueueView, SeatId, SeatView } from '@zhiban/wire';
import { OpenAlarms } from '../../alarms/open';
import { AsksBook } from '../../floor-asks';
import { CentreRules, FloorRuntime, type ShownFloor, type SourceFloor, type TakenTouches } from '../../live';
import { PeopleDirectory } from '../../people';
import { briefly, newReadings, queueView } from './queue-view';
import { seatView } from './seat-view';
import { share } from './share';
import { withoutName, withoutNames } from './without-names';

export interface QueuePiece {
  floor: SourceFloor;
  queue: string;
  full: QueueView;
  brief: QueueView;
  /** Counts up with the closed intervals that are in the views. */
  history: number;
}

/** Sliding windows move by themselves: every queue is looked at once in so many ticks, a part of them each time. */
const slideParts = 4;

/**
 * The parts of which boards are made: queues and seats, each the same object for as long as nothing about it changes.
 * Only what was touched since the last tick is built anew, piece by piece.
 */
@Injectable()
export class BoardPieces {
  readonly queues = new Map<QueueId, QueuePiece>();
  readonly seats = new Map<SeatId, SeatView>();
  /** Seats that changed since somebody last took them. */
  private turned = new Set<SeatId>();
  private readonly ids = new Map<SourceFloor, Map<string, SeatId>>();
  private readonly readings = newReadings();
  private record: Record<SeatId, SeatView> | undefined;
  private bareRecord: Record<SeatId, SeatView> | undefined;
  private part = 0;
  private history = -1;
  private work: Iterator<void> | undefined;

  constructor(
    @Inject(FloorRuntime) private readonly runtime: ShownFloor,
    private readonly rules: CentreRules,
    private readonly people: PeopleDirectory,
    private readonly alarms: OpenAlarms,
    private readonly asks: AsksBook,
  ) {}

  /**
   * Brings everything up to `now`, a piece at a time; what is touched meanwhile is left to the next time. Who cannot
   * wait for the rest finishes it by beginning anew. `whole`: also the windows of queues in which nothing happened.
   */
  *refreshing(now: number, whole = false): Generator<void> {
    while (this.work?.next().done === false) yield;
    const work = (this.work = this.everything(now, whole));
    while (!work.next().done) yield;
  }

  /** No queue is hidden: what the queues sum is all that the sources have. */
  get whole(): boolean {
    let all = 0;
    for (const { floor } of this.runtime.sources.values()) all += floor.queues.size;
    return this.queues.size >= all;
  }

  /** All seats; the same object for as long as none changes. */
  seatRecord(names: boolean): Record<SeatId, SeatView> {
    this.record ??= Object.fromEntries(this.seats);
    return names ? this.record : (this.bareRecord ??= withoutNames(this.record));
  }

  /** The seats that are other ones than at the last time of asking. */
  takeTurned(): ReadonlySet<SeatId> {
    const taken = this.turned;
    this.turned = new Set();
    return taken;
  }

  /** Seats that belong to a queue. */
  seatsOf({ floor, queue }: QueuePiece, names: boolean): Record<SeatId, SeatView> {
    const seats: Record<SeatId, SeatView> = {};
    for (const seat of floor.floor.queues.get(queue)?.members ?? []) {
      const id = this.seatId(floor, seat);
      const view = this.seats.get(id);
      if (view) seats[id] = names ? view : withoutName(view);
    }
    return seats;
  }

  /** Open alarms: all of them, or those that concern a queue. */
  alarmsOf(piece: QueuePiece | null): Record<string, AlarmView> {
    if (!piece) return this.alarms.all();
    const { source, queue } = piece.full;
    const id = `${source}/${queue}`;
    return this.alarms.ofQueue(id, source, (seat) => this.seats.get(seat)?.queues.includes(id) ?? false);
  }

  /** Open alarms that a board's own test lets through. */
  alarmsWhere(isOn: (alarm: AlarmRecord) => boolean): Record<string, AlarmView> {
    return this.alarms.where(isOn);
  }

  private *everything(now: number, whole: boolean): Generator<void> {
    this.part = (this.part + 1) % slideParts;
    const closedAnew = this.history !== this.runtime.history.revision;
    this.history = this.runtime.history.revision;
    for (const floor of this.runtime.sources.values()) {
      const touched = floor.touched.take();
      yield* this.refreshSeats(floor, touched, now);
      yield* this.refreshQueues(floor, touched, now, closedAnew || whole);
    }
  }

  private *refreshSeats(floor: SourceFloor, touched: TakenTouches, now: number): Generator<void> {
    const settings = this.rules.current;
    const asksOf = (number: string) => asksView(this.asks, number);
    const personOf = (source: string, seat: string, name: string) => this.people.byAgent(source, seat, name);
    for (const seat of touched.all ? floor.floor.seats.keys() : touched.seats) {
      const id = this.seatId(floor, seat);
      const view = seatView(floor, seat, now, settings, personOf, asksOf);
      if (!view) continue;
      const before = this.seats.get(id);
      const shared = share(before, view);
      if (shared !== before) {
        this.seats.set(id, shared);
        this.turned.add(id);
        this.record = undefined;
        this.bareRecord = undefined;
      }
      for (const queue of floor.floor.seats.get(seat)?.memberships.keys() ?? []) touched.queues.add(queue);
      yield;
    }
  }

  private *refreshQueues(floor: SourceFloor, touched: TakenTouches, now: number, all: boolean): Generator<void> {
    let index = 0;
    for (const queue of floor.floor.queues.keys()) {
      const turn = index % slideParts === this.part;
      index += 1;
      const id = `${floor.source}/${queue}`;
      if (!this.rules.shown(floor.source, queue)) this.queues.delete(id);
      else if (all || turn || touched.all || touched.queues.has(queue)) {
        this.refreshQueue(id, floor, queue, now);
        yield;
      }
    }
  }

  private refreshQueue(id: QueueId, floor: SourceFloor, queue: string, now: number): void {
    const before = this.queues.get(id);
    const { history } = this;
    const known = before?.history === history ? before.full.slByInterval : undefined;
    const closed = this.runtime.history.of(floor.source, queue);
    const full = share(before?.full, queueView(floor, queue, now, this.rules, closed, known, this.readings));
    const brief = before && full === before.full ? before.brief : briefly(full, before?.brief);
    this.queues.set(id, { floor, queue, full, brief, history });
  }

  private seatId(floor: SourceFloor, seat: string): SeatId {
    let ids = this.ids.get(floor);
    if (!ids) this.ids.set(floor, (ids = new Map<string, SeatId>()));
    let id = ids.get(seat);
    if (id === undefined) ids.set(seat, (id = `${floor.source}/${seat}`));
    return id;
  }
}

function asksView(asks: AsksBook, person: string): Pick<SeatView, 'handSince' | 'leave'> {
  const leave = asks.leave(person);
  const gone = leave?.state === 'granted' || leave?.state === 'out' ? leave.state : null;
  return {
    handSince: asks.hand(person)?.raisedAt.getTime() ?? null,
    leave: leave && gone ? { state: gone, until: leave.dueAt?.getTime() ?? null } : null,
  };
}
