import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { CaseKind, CaseSettings, SaveCaseSettings } from '@zhiban/wire';
import type { ClockRules } from '@zhiban/workforce-exceptions';
import { AuditService } from '../../audit';
import { ExceptionSettingsService } from '../../exceptions';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { CaseSettingsEntity } from './case-settings.entity';
import { firstCaseSettings } from './first-settings';
import { refuseSettings } from './settings-refusal';

const machine = 'machine';

/** The kinds of cases and their times. Departments, and the times of CASE-2 and CASE-3, are of the settings of exceptions. */
@Injectable()
export class CaseSettingsService implements OnModuleInit {
  private inForce: CaseSettingsEntity | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    private readonly exceptions: ExceptionSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    this.inForce = await this.unitOfWork.run(async (tx) => (await this.newest(tx)) ?? this.begin(tx));
  }

  current(): CaseSettings {
    const { at, ...settings } = this.known();
    return { ...settings, at: at.getTime(), departments: this.exceptions.current().departments };
  }

  get rules(): ClockRules {
    const { remindBefore, escalateAfter } = this.known();
    return { ...this.exceptions.rules, remindBefore, escalateAfter };
  }

  get callAttempts(): number {
    return this.known().callAttempts;
  }

  /** Also one that is no longer offered. */
  kind(code: string): CaseKind | undefined {
    return this.known().kinds.find((kind) => kind.code === code);
  }

  hasDepartment(zh: string): boolean {
    return this.exceptions.hasDepartment(zh) || this.known().kinds.some(({ department }) => department === zh);
  }

  async save({ basedOn, ...settings }: SaveCaseSettings, author: string): Promise<CaseSettings> {
    this.inForce = await this.unitOfWork.run(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('case settings', 0))`);
      const before = await this.newest(tx);
      if (before?.version !== basedOn)
        throw new RefusalError('case-settings.stale', { author: before?.author ?? machine });
      refuseSettings(settings, before.kinds, (name) => this.exceptions.hasDepartment(name));
      return this.keep(tx, { ...settings, version: basedOn + 1, at: this.now(), author }, before);
    });
    return this.current();
  }

  private begin(tx: Transaction): Promise<CaseSettingsEntity> {
    return this.keep(tx, { ...firstCaseSettings, version: 1, at: this.now(), author: machine }, null);
  }

  private async keep(
    tx: Transaction,
    row: CaseSettingsEntity,
    before: CaseSettingsEntity | null,
  ): Promise<CaseSettingsEntity> {
    await tx.insert(CaseSettingsEntity, row);
    const subject = `version ${row.version}`;
    await this.audit.record(tx, { actor: row.author, action: 'case.settings-saved', subject, before, after: row });
    return row;
  }

  private async newest(tx: Transaction): Promise<CaseSettingsEntity | null> {
    const [newest] = await tx.find(CaseSettingsEntity, { order: { version: 'DESC' }, take: 1 });
    return newest ?? null;
  }

  private known(): CaseSettingsEntity {
    if (!this.inForce) throw new Error('The settings of cases are asked for before they are read.');
    return this.inForce;
  }

  private now(): Date {
    return new Date(this.clock.now());
  }
}
