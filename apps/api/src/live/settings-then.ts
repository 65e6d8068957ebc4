import type { SettingsVersion } from '@zhiban/wire';
import type { SettingsInForce } from './centre-rules';

/** The centre's settings as they were in force at a moment that moves on. */
export class SettingsThen implements SettingsInForce {
  private readonly versions: readonly SettingsVersion[];
  private place = 0;

  constructor(versions: readonly SettingsVersion[]) {
    this.versions = [...versions].sort((a, b) => a.version - b.version);
  }

  /** Time only goes on. */
  goOnTo(at: number): void {
    for (
      let next = this.versions[this.place + 1];
      next && next.effectiveFrom <= at;
      next = this.versions[this.place + 1]
    )
      this.place += 1;
  }

  /** The instant (ms) at which the next version came into force, if that was by `at`; `null`: none did. */
  turnBy(at: number): number | null {
    const next = this.versions[this.place + 1];
    return next && next.effectiveFrom <= at ? next.effectiveFrom : null;
  }

  current(): SettingsVersion {
    const version = this.versions[this.place];
    if (!version) throw new Error('There are no settings of that time.');
    return version;
  }
}

/** Those of then while a floor is told again, and once it lives those in force. */
export class SettingsUntilNow implements SettingsInForce {
  private living = false;

  constructor(
    readonly then: SettingsThen,
    private readonly now: SettingsInForce,
  ) {}

  live(): void {
    this.living = true;
  }

  current(): Pick<SettingsVersion, 'version' | 'settings'> {
    return this.living ? this.now.current() : this.then.current();
  }
}
