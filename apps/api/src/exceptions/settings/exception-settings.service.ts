import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { ExceptionRules, ExceptionSettings, SaveExceptionSettings } from '@zhiban/wire';
import { firstClockRules } from '@zhiban/workforce-exceptions';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { ExceptionSettingsEntity } from './exception-settings.entity';

const machine = 'machine';
const firstDepartments: ExceptionSettings['departments'] = [
  { zh: '客户服务部', en: 'Customer service' },
  { zh: '信息科技部', en: 'Information technology' },
  { zh: '产品部', en: 'Products' },
  { zh: '物流部', en: 'Logistics' },
];

/** The departments that exceptions are of, and the times of EXC-2 to EXC-4. */
@Injectable()
export class ExceptionSettingsService implements OnModuleInit {
  private inForce: ExceptionSettingsEntity | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    this.inForce = await this.unitOfWork.run(async (tx) => (await this.newest(tx)) ?? this.begin(tx));
  }

  current(): ExceptionSettings {
    const { at, ...settings } = this.known();
    return { ...settings, at: at.getTime() };
  }

  get rules(): ExceptionRules {
    return this.known().rules;
  }

  hasDepartment(zh: string): boolean {
    return this.known().departments.some((department) => department.zh === zh);
  }

  async save({ basedOn, ...settings }: SaveExceptionSettings, author: string): Promise<ExceptionSettings> {
    const names = settings.departments.map(({ zh }) => zh);
    const twice = names.find((name, i) => names.indexOf(name) < i);
    if (twice !== undefined) throw new RefusalError('exception-settings.department-twice', { name: twice });
    this.inForce = await this.unitOfWork.run(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('exception settings', 0))`);
      const before = await this.newest(tx);
      if (before?.version !== basedOn)
        throw new RefusalError('exception-settings.stale', { author: before?.author ?? machine });
      return this.keep(tx, { ...settings, version: basedOn + 1, at: this.now(), author }, before);
    });
    return this.current();
  }

  private begin(tx: Transaction): Promise<ExceptionSettingsEntity> {
    const rules: ExceptionRules = { ...firstClockRules, escalateAfter: [...firstClockRules.escalateAfter] };
    const first = { departments: firstDepartments, rules };
    return this.keep(tx, { ...first, version: 1, at: this.now(), author: machine }, null);
  }

  private async keep(
    tx: Transaction,
    row: ExceptionSettingsEntity,
    before: ExceptionSettingsEntity | null,
  ): Promise<ExceptionSettingsEntity> {
    await tx.insert(ExceptionSettingsEntity, row);
    const subject = `version ${row.version}`;
    await this.audit.record(tx, { actor: row.author, action: 'exception.settings-saved', subject, before, after: row });
    return row;
  }

  private async newest(tx: Transaction): Promise<ExceptionSettingsEntity | null> {
    const [newest] = await tx.find(ExceptionSettingsEntity, { order: { version: 'DESC' }, take: 1 });
    return newest ?? null;
  }

  private known(): ExceptionSettingsEntity {
    if (!this.inForce) throw new Error('The settings of exceptions are asked for before they are read.');
    return this.inForce;
  }

  private now(): Date {
    return new Date(this.clock.now());
  }
}
