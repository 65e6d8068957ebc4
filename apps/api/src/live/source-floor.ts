import {
  copyFigures,
  figuresJsonLater,
  figuresRestoring,
  LiveFigures,
  type FiguresJson,
  type FiguresJsonLater,
  type ClosedTallies,
} from '@zhiban/live-metrics';
import {
  advanceFloor,
  createFloor,
  feedEvent,
  floorFromJson,
  floorToJson,
  type Fact,
  type Floor,
  type FloorJson,
} from '@zhiban/live-state';
import type { SequencedEvent } from '../ingest';
import type { CentreRules } from './centre-rules';
import { Touched } from './touched';
import { WaitingByMinute, type WaitingJson } from './waiting-by-minute';

export interface SourceFloorJson {
  version: 1;
  /** The last hour is in it. */
  withHour: boolean;
  floor: FloorJson;
  figures: FiguresJson;
  waiting: WaitingJson;
  feed: { receivedAt: number; lagMs: number };
}

/** The same at one moment, to be turned to text bit by bit. */
export type SourceFloorCopy = Omit<SourceFloorJson, 'figures'> & { figures: FiguresJsonLater };

/** Layout of a saved floor; one of another layout is not read, its events are replayed instead. */
export const savedLayout = 3;

/** How events of a source come: over a link of ours, or through the door. */
export type FeedKind = 'link' | 'door';

/** Time passes on a floor with this delay, so that an event which is a moment late still falls where it belongs. */
export const settleMs = { link: 200, door: 5000 } as const;
/** A door that tells of times further back than this is telling history: the clock on the wall does not push it on. */
const historyLagMs = 60_000;
/** A history that was not continued for so long has ended. */
export const historyEndsMs = 600_000;

type ToldEvent = Pick<SequencedEvent, 'event' | 'received'>;

/**
 * Until when time had passed on the floor when an event came. The end of a link that a crash cut off is told by the next
 * run: nobody was there in between, and that time belongs to the gap.
 */
export const arrivalOf = ({ event, received }: ToldEvent): number =>
  event.type === 'link-down' ? Math.min(received, event.at) : received;

/** When the first event of a floor, or one of a history that is being told, stood on the wall. */
export const toldAt = (row: ToldEvent, kind: FeedKind): number =>
  kind === 'door' && row.received - row.event.at > historyLagMs ? row.event.at : arrivalOf(row);

/** One exchange's floor with its figures. */
export class SourceFloor {
  readonly touched = new Touched();
  readonly waiting: WaitingByMinute;
  /** Number of the last event that was applied; 0: none. */
  seq = 0;
  private feed = { receivedAt: 0, lagMs: 0 };

  private constructor(
    readonly source: string,
    readonly floor: Floor,
    readonly figures: LiveFigures,
    readonly kind: FeedKind,
    rules: CentreRules,
    saved?: WaitingJson,
  ) {
    this.waiting = new WaitingByMinute(floor, (queue) => rules.shown(source, queue), saved);
  }

  /** A floor on which nothing has happened before `start` (ms). */
  static begin(source: string, kind: FeedKind, rules: CentreRules, start: number): SourceFloor {
    const figures = new LiveFigures(rules.figureRules, start);
    return new SourceFloor(source, createFloor(optionsOf(source, rules)), figures, kind, rules);
  }

  /** What was saved is used up: the floor goes on with its parts. */
  static restore(source: string, kind: FeedKind, rules: CentreRules, json: SourceFloorJson): SourceFloor {
    const work = SourceFloor.restoring(source, kind, rules, json);
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
    }
  }

  /** The same bit by bit: whoever restores beside the wall must not hold it up. */
  static *restoring(
    source: string,
    kind: FeedKind,
    rules: CentreRules,
    json: SourceFloorJson,
  ): Generator<void, SourceFloor> {
    const floor = floorFromJson(json.floor, optionsOf(source, rules));
    yield;
    const figures = yield* figuresRestoring(json.figures, rules.figureRules);
    const restored = new SourceFloor(source, floor, figures, kind, rules, json.waiting);
    restored.feed = { ...json.feed };
    return restored;
  }

  /** The instant (ms) up to which time has passed. */
  get clock(): number {
    return this.figures.saved.clock;
  }

  fold(rows: readonly SequencedEvent[]): void {
    for (const row of rows) {
      const { seq, event, received } = row;
      if (seq <= this.seq) continue;
      if (this.seq > 0) this.passUntilArrival(row);
      this.seq = seq;
      this.feed = { receivedAt: received, lagMs: received - event.at };
      this.touched.event(event);
      this.waiting.turn(Math.max(this.floor.clock, event.at));
      feedEvent(this.floor, event, this.tell);
    }
  }

  /** The instant (ms) at which the event that comes next stands on the wall: when it came, or of a history happened. */
  seenAt(next: SequencedEvent): number {
    return this.seq === 0 || this.telling(next.received) ? toldAt(next, this.kind) : arrivalOf(next);
  }

  /** Lets time pass until `now`; returns the intervals that closed. `told`: its history is being told. */
  advance(now: number, told = false): ClosedTallies {
    return this.close(told || this.telling(now) ? this.clock : now - settleMs[this.kind]);
  }

  /** The intervals that closed while events were applied: those of which no tick has told yet. */
  takeClosed(): ClosedTallies {
    return this.figures.closeTo(this.clock);
  }

  /** The same where each event comes at the moment at which it was seen: whoever replays has nothing to wait for. */
  replay(now: number): ClosedTallies {
    return this.close(now - settleMs[this.kind]);
  }

  /** `withHour`: with everything of the last hour, for windows that slide; large. Without, that hour has to be replayed. */
  copy(withHour: boolean): SourceFloorCopy {
    const figures = figuresJsonLater(copyFigures(this.figures, withHour));
    return {
      version: 1,
      withHour,
      floor: floorToJson(this.floor),
      figures,
      waiting: this.waiting.toJson(),
      feed: this.feed,
    };
  }

  /**
   * Time has passed until an event came, whether or not a tick fell in between: so what a late event counts as depends on
   * the stored rows alone, and their replay leads to the same figures.
   */
  private passUntilArrival(row: SequencedEvent): void {
    const to = arrivalOf(row) - settleMs[this.kind];
    if (to <= this.clock || this.telling(row.received)) return;
    this.pass(to);
    this.figures.passTo(to);
  }

  private close(to: number): ClosedTallies {
    this.pass(to);
    return this.figures.closeTo(to);
  }

  /** Nothing passes before the floor began. */
  private pass(to: number): void {
    if (to < this.clock) return;
    this.waiting.turn(to);
    advanceFloor(this.floor, to, this.tell);
  }

  private readonly tell = (fact: Fact): void => {
    this.touched.fact(fact);
    this.figures.apply(fact);
    if (fact.kind === 'offered' || fact.kind === 'carried-in') this.waiting.grew(fact.queue);
  };

  private telling(now: number): boolean {
    const { receivedAt, lagMs } = this.feed;
    return this.kind === 'door' && lagMs > historyLagMs && now - receivedAt < historyEndsMs;
  }
}

function optionsOf(source: string, rules: CentreRules) {
  return { wrapUpMs: (queue: string) => rules.rule(source, queue).wrapUpSeconds * 1000 };
}
