import type { SettingsVersion } from '@zhiban/wire';
import type { SettingsInForce } from '../../live';

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

  current(): SettingsVersion {
    const version = this.versions[this.place];
    if (!version) throw new Error('There are no settings of that time.');
    return version;
  }
}
