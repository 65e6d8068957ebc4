import { Inject, Injectable } from '@nestjs/common';
import type { ClosedTallies, SeatIntervalTally } from '@zhiban/live-metrics';
import type { Clock } from '@zhiban/time';
import { businessDayOf, type BusinessDay } from '@zhiban/time';
import { Subject } from 'rxjs';
import { SourceBook, type EventSink, type KnownSource, type SequencedEvent } from '../ingest';
import { PeopleDirectory } from '../people';
import { CLOCK } from '../platform/clock';
import { CentreRules } from './centre-rules';
import { DayHistory, historyMs } from './day-history';
import { FloorRestore } from './floor-restore';
import { agentsOf, closingOf } from './interval-closing';
import type { StoredInterval } from './interval-figure.store';
import { IntervalKeeper } from './interval-keeper';
import type { ShownFloor } from './shown-floor';
import { SourceFloor } from './source-floor';

/** A batch of the door that is still being stored holds its floor's time back, but not for longer. */
const longestHoldMs = 10_000;

/** The floors of all sources, in memory, and the time that passes on them. */
@Injectable()
export class FloorRuntime implements EventSink, ShownFloor {
  readonly history = new DayHistory();
  /** Each floor, after events were applied to it. */
  readonly folded = new Subject<SourceFloor>();
  private readonly floors = new Map<string, SourceFloor>();
  private readonly historians = new Set<string>();
  private oldestUnseen: number | null = null;
  private day: BusinessDay | undefined;

  constructor(
    private readonly restoring: FloorRestore,
    private readonly intervals: IntervalKeeper,
    private readonly book: SourceBook,
    private readonly rules: CentreRules,
    private readonly people: PeopleDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get sources(): ReadonlyMap<string, SourceFloor> {
    return this.floors;
  }

  /** The business day of the wall's clock. */
  get businessDay(): BusinessDay {
    return (this.day ??= businessDayOf(this.clock.now(), this.rules.current));
  }

  /** Reads what was stored; `kindOf` tells by which connector a source comes. */
  async restore(kindOf: (source: string) => 'link' | 'door'): Promise<KnownSource[]> {
    const restored = await this.restoring.all(kindOf);
    for (const { floor } of restored) this.floors.set(floor.source, floor);
    this.turnDay();
    this.history.add(await this.intervals.newest(this.businessDay.from - historyMs, this.businessDay.to));
    for (const { floor, closed } of restored) this.keep(floor, closed.queues, closed.seats);
    return restored.map(({ floor, lastAt }) => ({ source: floor.source, lastAt, linked: floor.floor.linked }));
  }

  fold(source: string, events: readonly SequencedEvent[]): void {
    const [first] = events;
    if (!first) return;
    if (!this.historians.has(source)) this.oldestUnseen ??= first.received;
    const floor = this.floorOf(source, first);
    floor.fold(events);
    this.folded.next(floor);
  }

  /** While the history of a source is told, only its events move its clock. */
  tellHistory(source: string, telling: boolean): void {
    if (telling) this.historians.add(source);
    else this.historians.delete(source);
  }

  /** Lets time pass on every floor. Returns when the oldest event arrived that came since the last call; `null`: none came. */
  advance(now: number): number | null {
    if (now >= this.businessDay.to || now < this.businessDay.from) this.turnDay();
    for (const floor of this.floors.values()) {
      this.handOver(floor, floor.advance(this.timeOf(floor, now), this.historians.has(floor.source)));
    }
    const oldest = this.oldestUnseen;
    this.oldestUnseen = null;
    return oldest;
  }

  /** A saved setting may change anything that is shown. */
  touchAll(): void {
    this.day = undefined;
    for (const floor of this.floors.values()) floor.touched.all = true;
  }

  /** Resolves when every interval that has closed is stored. */
  async intervalsStored(): Promise<void> {
    await Promise.all([...this.floors.values()].map((floor) => this.closedStored(floor)));
  }

  /** The same of one floor. Events close intervals too, of which the next tick would tell: it is not waited for. */
  async closedStored(floor: SourceFloor): Promise<void> {
    this.handOver(floor, floor.takeClosed());
    await this.intervals.settled();
  }

  private floorOf(source: string, first: SequencedEvent): SourceFloor {
    const found = this.floors.get(source);
    if (found) return found;
    const kind = this.book.find(source)?.kind === 'door' ? 'door' : 'link';
    const made = SourceFloor.begin(source, kind, this.rules, first.event.at);
    this.floors.set(source, made);
    return made;
  }

  private turnDay(): void {
    this.day = businessDayOf(this.clock.now(), this.rules.current);
    this.history.beginDay(this.day.from);
  }

  /** What the door has numbered and not yet applied must not come late by the time that its commit takes. */
  private timeOf({ source }: SourceFloor, now: number): number {
    const since = this.book.find(source)?.storingSince ?? null;
    return since === null ? now : Math.max(since, now - longestHoldMs);
  }

  private handOver(floor: SourceFloor, { queues, seats }: ClosedTallies): void {
    if (queues.length > 0) this.keep(floor, closingOf(floor.source, queues, this.rules), seats);
  }

  private keep(floor: SourceFloor, queues: readonly StoredInterval[], seats: readonly SeatIntervalTally[]): void {
    if (queues.length + seats.length === 0) return;
    const agents = agentsOf(floor, seats, (...seat) => this.people.byAgent(...seat));
    this.history.add(queues.filter(({ from }) => from >= this.businessDay.from - historyMs));
    this.intervals.keep({ queues, agents, behind: floor.seq });
  }
}
