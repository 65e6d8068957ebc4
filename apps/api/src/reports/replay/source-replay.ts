import type { ClosedTallies } from '@zhiban/live-metrics';
import type { SettingsVersion } from '@zhiban/wire';
import type { SequencedEvent } from '../../ingest';
import {
  agentsOf,
  arrivalOf,
  CentreRules,
  closingOf,
  historyEndsMs,
  SettingsThen,
  settleMs,
  SourceFloor,
  type SourceFloorJson,
  type StoredAgentInterval,
  type StoredInterval,
} from '../../live';

export interface ReplaySpan {
  from: number;
  to: number;
}

const nobody = () => null;

/**
 * One source's stored events told again, by the very code that told them live, on a floor of its own. Its clock ticks
 * where an interval is due to close, as the wall's did, and stands at each event's arrival.
 */
export class SourceReplay {
  readonly queues: StoredInterval[] = [];
  readonly agents: StoredAgentInterval[] = [];
  events = 0;
  private readonly then: SettingsThen;
  private readonly rules: CentreRules;
  private floor: SourceFloor | null;
  private lastArrival = 0;

  constructor(
    private readonly source: string,
    private readonly kind: 'link' | 'door',
    private readonly span: ReplaySpan,
    settings: readonly SettingsVersion[],
    beginning: { seq: number; takenAt: number; state: SourceFloorJson } | null,
  ) {
    this.then = new SettingsThen(settings);
    this.rules = new CentreRules(this.then);
    if (beginning) this.then.goOnTo(beginning.takenAt);
    this.floor = beginning && SourceFloor.restore(source, kind, this.rules, beginning.state);
    if (this.floor && beginning) this.floor.seq = beginning.seq;
    if (beginning) this.lastArrival = beginning.state.feed.receivedAt;
  }

  /** Number of the last event that was told; 0: none. */
  get seq(): number {
    return this.floor?.seq ?? 0;
  }

  /** When (ms) that one came. */
  get arrivedUntil(): number {
    return this.lastArrival;
  }

  /** Every interval of the span has closed. */
  get isOver(): boolean {
    return (this.floor?.figures.saved.clock ?? 0) >= this.span.to;
  }

  tell(row: SequencedEvent): void {
    if (this.isOver) return;
    this.tickUntil(arrivalOf(row));
    this.then.goOnTo(row.received);
    this.floor ??= SourceFloor.begin(this.source, this.kind, this.rules, row.event.at);
    this.floor.fold([row]);
    this.lastArrival = row.received;
    this.events += 1;
  }

  /** There are no more events until `now`: time passes. `false`: the span is not over even so. */
  end(now: number): boolean {
    this.tickUntil(now);
    if (!this.isOver && this.lastArrival + historyEndsMs < now) this.tick(now);
    this.takeClosed();
    return this.isOver;
  }

  private tickUntil(now: number): void {
    const { floor } = this;
    if (!floor) return;
    for (let due = this.nextDue(floor); due <= now && !this.isOver; due = this.nextDue(floor)) {
      const before = floor.figures.interval.to;
      this.tick(due);
      if (floor.figures.interval.to === before) return;
    }
  }

  private nextDue({ figures }: SourceFloor): number {
    return figures.interval.to + settleMs[this.kind];
  }

  private tick(at: number): void {
    this.then.goOnTo(at);
    if (this.floor) this.collect(this.floor.advance(at));
  }

  /** What an event has closed is handed over at the next tick: here without one. */
  private takeClosed(): void {
    if (this.floor) this.collect(this.floor.advance(0));
  }

  private collect(closed: ClosedTallies): void {
    if (!this.floor || closed.queues.length === 0) return;
    const within = ({ from }: { from: number }) => from >= this.span.from && from < this.span.to;
    this.queues.push(...closingOf(this.source, closed.queues, this.rules).filter(within));
    this.agents.push(...agentsOf(this.floor, closed.seats.filter(within), nobody));
  }
}
