import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { businessDayOf, type BusinessDay } from '@zhiban/time';
import { EventStoring, SourceBook, type EventSink, type KnownSource, type SequencedEvent } from '../ingest';
import { CLOCK } from '../platform/clock';
import { CentreRules } from './centre-rules';
import { DayHistory, historyMs } from './day-history';
import { FloorRestore } from './floor-restore';
import { closingOf } from './interval-closing';
import { IntervalFigureStore, type StoredInterval } from './interval-figure.store';
import { SourceFloor } from './source-floor';

const storeAgainMs = 2000;

/** The floors of all sources, in memory, and the time that passes on them. */
@Injectable()
export class FloorRuntime implements EventSink {
  readonly history = new DayHistory();
  private readonly log = new Logger('Live');
  private readonly floors = new Map<string, SourceFloor>();
  private readonly historians = new Set<string>();
  private oldestUnseen: number | null = null;
  private day: BusinessDay | undefined;
  private unstored: { intervals: StoredInterval[]; behind: number }[] = [];
  private storingIntervals: Promise<void> | undefined;

  constructor(
    private readonly restoring: FloorRestore,
    private readonly intervals: IntervalFigureStore,
    private readonly storing: EventStoring,
    private readonly book: SourceBook,
    private readonly rules: CentreRules,
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
    return restored.map(({ floor, lastAt }) => ({ source: floor.source, lastAt, linked: floor.floor.linked }));
  }

  fold(source: string, events: readonly SequencedEvent[]): void {
    const [first] = events;
    if (!first) return;
    this.oldestUnseen ??= first.received;
    this.floorOf(source, first).fold(events);
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
      const closed = floor.advance(now, this.historians.has(floor.source));
      if (closed.length === 0) continue;
      const stored = closingOf(floor.source, closed, this.rules);
      this.history.add(stored.filter(({ from }) => from >= this.businessDay.from - historyMs));
      this.unstored.push({ intervals: stored, behind: floor.seq });
      this.storingIntervals ??= this.storeIntervals();
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
    await this.storingIntervals;
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

  /** An interval is stored only when the events that it counts are. */
  private async storeIntervals(): Promise<void> {
    for (let next = this.unstored[0]; next; next = this.unstored[0]) {
      await this.storing.writer.settled(next.behind);
      try {
        await this.intervals.store(next.intervals, this.clock.now());
        this.unstored.shift();
      } catch (error) {
        this.log.warn({ msg: 'Closed intervals wait to be stored.', reason: String(error) });
        await new Promise((resolve) => setTimeout(resolve, storeAgainMs));
      }
    }
    this.storingIntervals = undefined;
  }
}
