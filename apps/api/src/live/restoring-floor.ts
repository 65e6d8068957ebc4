import type { SettingsVersion } from '@zhiban/wire';
import type { SequencedEvent } from '../ingest';
import { CentreRules, type SettingsInForce } from './centre-rules';
import type { Checkpoint } from './checkpoint.store';
import type { ClosedThen } from './floor-restore';
import { closingOf } from './interval-closing';
import { SettingsThen, SettingsUntilNow } from './settings-then';
import { SourceFloor, type FeedKind, type SourceFloorJson } from './source-floor';

/**
 * A floor whose events are told again after a start. Each is told by the settings that were in force when it came, so
 * that a start changes no figure: what had closed before a change closes by the old ones.
 */
export class RestoringFloor {
  private readonly settings: SettingsUntilNow;
  private readonly rules: CentreRules;
  private readonly closed: ClosedThen = { queues: [], seats: [] };
  private floor: SourceFloor | null = null;

  constructor(
    private readonly source: string,
    private readonly kind: FeedKind,
    versions: readonly SettingsVersion[],
    now: SettingsInForce,
  ) {
    this.settings = new SettingsUntilNow(new SettingsThen(versions), now);
    this.rules = new CentreRules(this.settings);
  }

  /** Number of the last event that was told; 0: none. */
  get seq(): number {
    return this.floor?.seq ?? 0;
  }

  begin({ seq, takenAt, state }: Checkpoint<SourceFloorJson>): void {
    this.settings.then.goOnTo(takenAt);
    this.floor = SourceFloor.restore(this.source, this.kind, this.rules, state);
    this.floor.seq = seq;
  }

  tell(row: SequencedEvent): void {
    this.comeTo(row.received);
    this.floor ??= SourceFloor.begin(this.source, this.kind, this.rules, row.event.at);
    this.floor.fold([row]);
  }

  /** Every event is told: from now on the settings in force hold. */
  end(): { floor: SourceFloor; closed: ClosedThen } | null {
    this.comeTo(Infinity);
    this.settings.live();
    return this.floor && { floor: this.floor, closed: this.closed };
  }

  /** The wall ticked until the settings changed: time passes up to there first. */
  private comeTo(at: number): void {
    const { then } = this.settings;
    for (let turn = then.turnBy(at); turn !== null; turn = then.turnBy(at)) {
      this.pass(turn - 1);
      then.goOnTo(turn);
    }
  }

  private pass(to: number): void {
    const tallies = this.floor?.advance(to);
    if (!tallies) return;
    this.closed.queues.push(...closingOf(this.source, tallies.queues, this.rules));
    this.closed.seats.push(...tallies.seats);
  }
}
