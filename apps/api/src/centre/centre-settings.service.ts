import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { centreSettings, type HistoryQuery, type SaveSettings, type SettingsVersion } from '@zhiban/wire';
import { Subject } from 'rxjs';
import { AuditService } from '../audit';
import { CLOCK } from '../platform/clock';
import { UnitOfWork, type Transaction } from '../platform/database';
import { Environment } from '../platform/environment';
import { inputRefusal, RefusalError } from '../platform/problem';
import type { CentreSettingsEntity } from './centre-settings.entity';
import { CentreSettingsRepository } from './centre-settings.repository';
import { firstSettings } from './first-settings';
import { settingsRefusals } from './settings-rules';

@Injectable()
export class CentreSettingsService implements OnModuleInit {
  private readonly log = new Logger('Centre');
  private readonly saved = new Subject<SettingsVersion>();
  private inForce: SettingsVersion | null = null;
  /** Each version once it is committed and in force. */
  readonly changes = this.saved.asObservable();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: CentreSettingsRepository,
    private readonly audit: AuditService,
    private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    this.inForce = await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      const newest = await this.repository.newest(tx);
      return newest ? versionOf(newest) : this.begin(tx);
    });
  }

  /** The version in force. */
  current(): SettingsVersion {
    if (!this.inForce) throw new Error('The settings are asked for before they are read.');
    return this.inForce;
  }

  /** Keeps new settings as the next version, in force at once. Refused where they rest on an older version. */
  async save({ settings, note, basedOnVersion }: SaveSettings, author: string): Promise<SettingsVersion> {
    const refused = settingsRefusals(settings);
    if (refused.length > 0) throw inputRefusal(refused.map((field) => ({ ...field, path: `settings.${field.path}` })));
    const next = await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      const before = await this.repository.newest(tx);
      if (before?.version !== basedOnVersion) {
        throw new RefusalError('settings.conflict', {
          author: before?.author ?? '-',
          version: before?.version ?? 0,
        });
      }
      const row = this.rowOf(before.version + 1, settings, author, note);
      await this.repository.add(tx, row);
      const subject = `version ${row.version}`;
      await this.audit.record(tx, {
        actor: author,
        action: 'settings.saved',
        subject,
        before: before.settings,
        after: settings,
      });
      return versionOf(row);
    });
    this.announce(next);
    return next;
  }

  async history({ before, limit }: HistoryQuery): Promise<SettingsVersion[]> {
    return (await this.repository.history(before, limit)).map(versionOf);
  }

  /** What was in force at an instant (ms), and every version since. */
  async inForceSince(at: number): Promise<SettingsVersion[]> {
    return (await this.repository.since(new Date(at))).map(versionOf);
  }

  private announce(next: SettingsVersion): void {
    if (this.inForce && this.inForce.version >= next.version) return;
    this.inForce = next;
    this.log.log({ msg: 'settings saved', version: next.version });
    this.saved.next(next);
  }

  private async begin(tx: Transaction): Promise<SettingsVersion> {
    const row = this.rowOf(1, firstSettings(this.environment), 'machine', '');
    await this.repository.add(tx, row);
    await this.audit.record(tx, {
      actor: row.author,
      action: 'settings.begun',
      subject: 'version 1',
      after: row.settings,
    });
    return versionOf(row);
  }

  private rowOf(
    version: number,
    settings: SaveSettings['settings'],
    author: string,
    note: string,
  ): CentreSettingsEntity {
    const now = new Date(this.clock.now());
    return { version, effectiveFrom: now, settings, author, note, createdAt: now };
  }
}

/** Rows of an earlier release gain what the schema has since got a default for. */
function versionOf({ version, effectiveFrom, author, note, settings }: CentreSettingsEntity): SettingsVersion {
  return { version, effectiveFrom: effectiveFrom.getTime(), author, note, settings: centreSettings.parse(settings) };
}
