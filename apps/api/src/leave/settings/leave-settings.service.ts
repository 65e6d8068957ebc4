import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type {
  LeaveAllotment,
  LeaveSettings,
  LeaveSettingsVersions,
  LeaveType,
  Place,
  SaveLeaveSettings,
} from '@zhiban/wire';
import { firstLeaveTypes } from '@zhiban/workforce-requests';
import { Subject } from 'rxjs';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { LeaveRequestsRepository } from '../keeping/leave-requests.repository';
import { LeaveSettingsEntity } from './leave-settings.entity';
import { LeaveSettingsRepository } from './leave-settings.repository';
import { allotmentsOn, settingsRefusal, type DayBounds } from './settings-rules';

const machine = 'machine';
/** LEAVE-4: one at a time in the whole centre, unless the centre says otherwise. */
const firstAllotments: readonly LeaveAllotment[] = [{ site: null, team: null, most: 1, days: null, hours: null }];
const firstCertificateDays = 180;

/** The kinds of leave, how many may be away at a time, and how long certificates are kept. */
@Injectable()
export class LeaveSettingsService implements OnModuleInit {
  private readonly saved = new Subject<void>();
  private inForce: LeaveSettingsEntity | null = null;
  /** Once they are committed and in force. */
  readonly changes = this.saved.asObservable();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kept: LeaveSettingsRepository,
    private readonly requests: LeaveRequestsRepository,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    this.inForce = await this.unitOfWork.run(async (tx) => (await this.kept.newest(tx)) ?? this.begin(tx));
  }

  current(): LeaveSettings {
    return settingsOf(this.known());
  }

  /** Also one that is no longer offered. */
  type(code: string): LeaveType | null {
    return this.known().types.find((type) => type.code === code) ?? null;
  }

  offered(): LeaveType[] {
    return this.known().types.filter(({ active }) => active);
  }

  /** The bounds for people of this place on a day; `null`: any number may be away. */
  allotments(place: Place, date: string): DayBounds | null {
    return allotmentsOn(this.known().allotments, place, date);
  }

  async versions(): Promise<LeaveSettingsVersions> {
    return { versions: (await this.kept.all()).map(settingsOf) };
  }

  async save({ basedOn, ...settings }: SaveLeaveSettings, author: string): Promise<LeaveSettings> {
    const refusal = settingsRefusal(settings);
    if (refusal) throw refusal;
    this.inForce = await this.unitOfWork.run(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('leave settings', 0))`);
      const before = await this.kept.newest(tx);
      if (before?.version !== basedOn)
        throw new RefusalError('leave-settings.stale', { author: before?.author ?? machine });
      await this.keepUsed(tx, before.types, settings.types);
      return this.keep(tx, { ...settings, version: basedOn + 1, at: this.now(), author }, before);
    });
    this.saved.next();
    return this.current();
  }

  private async keepUsed(tx: Transaction, before: readonly LeaveType[], after: readonly LeaveType[]): Promise<void> {
    for (const { code, zh } of before)
      if (!after.some((type) => type.code === code) && (await this.requests.usesType(tx, code)))
        throw new RefusalError('leave-settings.type-used', { type: zh });
  }

  private begin(tx: Transaction): Promise<LeaveSettingsEntity> {
    const first = {
      types: [...firstLeaveTypes],
      allotments: [...firstAllotments],
      certificateDays: firstCertificateDays,
    };
    return this.keep(tx, { ...first, version: 1, at: this.now(), author: machine }, null);
  }

  private async keep(
    tx: Transaction,
    row: LeaveSettingsEntity,
    before: LeaveSettingsEntity | null,
  ): Promise<LeaveSettingsEntity> {
    await tx.insert(LeaveSettingsEntity, row);
    const subject = `version ${row.version}`;
    await this.audit.record(tx, { actor: row.author, action: 'leave.settings-saved', subject, before, after: row });
    return row;
  }

  private known(): LeaveSettingsEntity {
    if (!this.inForce) throw new Error('The settings of leave are asked for before they are read.');
    return this.inForce;
  }

  private now(): Date {
    return new Date(this.clock.now());
  }
}

const settingsOf = ({ at, ...settings }: LeaveSettingsEntity): LeaveSettings => ({ ...settings, at: at.getTime() });
