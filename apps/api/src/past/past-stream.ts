import type { ClosedTallies } from '@zhiban/live-metrics';
import { closingOf, SourceFloor, toldAt, type CentreRules, type FeedKind, type StoredInterval } from '../live';
import type { EventTape } from './event-tape';
import type { PastSettings } from './past-settings';
import type { Turns } from './turns';

export interface PastRules {
  settings: PastSettings;
  rules: CentreRules;
}

/** One source in the past: its floor, the events that come next, and the moment to which both have been brought. */
export class PastStream {
  constructor(
    readonly source: string,
    private readonly kind: FeedKind,
    private readonly past: PastRules,
    private readonly tape: EventTape,
    /** `null`: nothing has happened yet. */
    private shown: SourceFloor | null,
    private at: number,
  ) {}

  get floor(): SourceFloor | null {
    return this.shown;
  }

  get moment(): number {
    return this.at;
  }

  /** Goes on to `to`, event by event as each was seen; answers the intervals that closed meanwhile. */
  async play(to: number, turns: Turns, passed?: (stream: PastStream) => void): Promise<StoredInterval[]> {
    const closed: StoredInterval[] = [];
    this.past.settings.turn(this.at);
    for (;;) {
      const row = this.tape.head ?? (await this.tape.fetch());
      const seen = row === null ? Infinity : Math.max(this.at, this.shown?.seenAt(row) ?? toldAt(row, this.kind));
      if (row === null || seen > to) break;
      this.shown ??= SourceFloor.begin(this.source, this.kind, this.past.rules, row.event.at);
      this.pass(seen, closed);
      this.shown.fold([row]);
      this.tape.step();
      passed?.(this);
      if (turns.due) await turns.take();
    }
    this.pass(to, closed);
    return closed;
  }

  /** Lets time pass; a change of the settings on the way is met with the old ones first. */
  private pass(to: number, closed: StoredInterval[]): void {
    for (const turn of this.past.settings.turnsBetween(this.at, to)) {
      this.close(this.shown?.replay(turn - 1), closed);
      this.past.settings.turn(turn);
    }
    this.past.settings.turn(to);
    this.close(this.shown?.replay(to), closed);
    this.at = to;
  }

  private close(tallies: ClosedTallies | undefined, closed: StoredInterval[]): void {
    if (tallies && tallies.queues.length > 0) closed.push(...closingOf(this.source, tallies.queues, this.past.rules));
  }
}
