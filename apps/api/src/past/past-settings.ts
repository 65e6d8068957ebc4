import type { SettingsVersion } from '@zhiban/wire';
import type { SettingsInForce } from '../live';

const none: readonly number[] = [];

/** The settings that were in force at the moment to which it is turned. Before the first version that one holds. */
export class PastSettings implements SettingsInForce {
  private readonly versions: readonly SettingsVersion[];
  private place = 0;

  constructor(versions: readonly SettingsVersion[]) {
    this.versions = versions.toSorted((a, b) => a.version - b.version);
  }

  current(): SettingsVersion {
    const version = this.versions[this.place];
    if (!version) throw new Error('There are no settings.');
    return version;
  }

  turn(at: number): void {
    let place = this.versions.length - 1;
    while (place > 0 && (this.versions[place]?.effectiveFrom ?? 0) > at) place -= 1;
    this.place = Math.max(0, place);
  }

  /** The instants behind `from` and up to `to` at which another version came into force. */
  turnsBetween(from: number, to: number): readonly number[] {
    const next = this.versions[this.place + 1];
    if (!next || next.effectiveFrom > to) return none;
    return this.versions
      .slice(1)
      .map(({ effectiveFrom }) => effectiveFrom)
      .filter((at) => at > from && at <= to);
  }
}
