import type { ClosedTallies } from '@zhiban/live-metrics';
import type { EventTape } from '../ingest';
import { closingOf, SourceFloor, toldAt, type CentreRules, type FeedKind, type StoredInterval } from '../live';
import type { PastSettings } from './past-settings';
import type { Turns } from './turns';

export interface PastRules {
  settings: PastSettings;
  rules: CentreRules;
}

/** Looks on while events are told again; they wait for what it answers. */
export type Passed = (stream: PastStream) => Promise<void> | undefined;

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
  async play(to: number, turns: Turns, passed?: Passed): Promise<StoredInterval[]> {
    const closed: StoredInterval[] = [];
    this.past.settings.turn(this.at);
    for (;;) {
      const row = this.tape.head ?? (await this.tape.fetch());
      const seen = row === null ? Infinity : Math.max(this.at, this.shown?.seenAt(row) ?? toldAt(row, this.kind));
      if (row === null || seen > to) break;
      this.shown ??= SourceFloor.begin(this.source, this.kind, this.past.rules, row.event.at);
      this.meet(seen, closed);
      this.shown.fold([row]);
      this.tape.step();
      const wait = passed?.(this);
      if (wait) await wait;
      if (turns.due) {
        // As the wall did between two events: what left the windows meanwhile is not left to one long stretch at the end.
        this.close(this.shown.replay(this.at), closed);
        await turns.take();
      }
    }
    this.meet(to, closed);
    this.close(this.shown?.replay(to), closed);
    return closed;
  }

  /** Comes to `to`. What closed before the settings changed on the way closed by the old ones. */
  private meet(to: number, closed: StoredInterval[]): void {
    const { settings } = this.past;
    for (const turn of settings.turnsBetween(this.at, to)) {
      this.close(this.shown?.replay(turn - 1), closed);
      settings.turn(turn);
    }
    this.at = to;
  }

  private close(tallies: ClosedTallies | undefined, closed: StoredInterval[]): void {
    if (tallies && tallies.queues.length > 0) closed.push(...closingOf(this.source, tallies.queues, this.past.rules));
  }
}
