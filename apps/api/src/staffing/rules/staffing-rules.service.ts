import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { openSeconds } from '@zhiban/workforce-staffing';
import {
  rulesParts,
  staffingRules,
  type SaveStaffingRules,
  type StaffingRules,
  type StaffingRulesVersion,
  type StaffingRulesVersions,
} from '@zhiban/wire';
import { Subject } from 'rxjs';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { fieldRefusal, inputRefusal, RefusalError } from '../../platform/problem';
import { firstRules } from './first-rules';
import { StaffingRulesEntity } from './staffing-rules.entity';

/** What has to be reached, and with which losses; the version in force is answered from memory. */
@Injectable()
export class StaffingRulesService implements OnModuleInit {
  private readonly renewals = new Subject<void>();
  /** Another version is in force. */
  readonly changes = this.renewals.asObservable();
  private inForce: StaffingRulesVersion = { version: 0, author: '', at: 0, rules: firstRules };

  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const newest = await this.newest(this.dataSource.manager);
    if (newest) this.inForce = versionOf(newest);
  }

  current(): StaffingRulesVersion {
    return this.inForce;
  }

  /** The newest of them, each with what it changed. */
  async versions(): Promise<StaffingRulesVersions> {
    const rows = await this.dataSource.manager.find(StaffingRulesEntity, {
      order: { version: 'DESC' },
      take: mostTold + 1,
    });
    const told = rows.map(versionOf);
    const versions = told.slice(0, mostTold).map(({ version, author, at, rules }, place) => {
      return { version, author, at, changed: changedParts(told[place + 1]?.rules ?? firstRules, rules) };
    });
    return { versions };
  }

  async version(version: number): Promise<StaffingRulesVersion> {
    const row = await this.dataSource.manager.findOneBy(StaffingRulesEntity, { version });
    if (!row) throw new RefusalError('staffing.no-rules-version', { version });
    return versionOf(row);
  }

  /** Keeps them as the next version. Refused where they rest on an older one. */
  async save({ rules, basedOnVersion }: SaveStaffingRules, author: string): Promise<StaffingRulesVersion> {
    refuseWorkWithoutTime(rules);
    const row = await this.unitOfWork.run(async (tx) => {
      await tx.query('LOCK TABLE staffing_rules IN EXCLUSIVE MODE');
      const before = await this.newest(tx);
      if ((before?.version ?? 0) !== basedOnVersion) {
        throw new RefusalError('staffing.conflict', { author: before?.author ?? '-', version: before?.version ?? 0 });
      }
      const next = { version: basedOnVersion + 1, rules, author, madeAt: new Date(this.clock.now()) };
      await tx.insert(StaffingRulesEntity, next);
      await this.audit.record(tx, {
        actor: author,
        action: 'staffing.rules-saved',
        subject: `version ${next.version}`,
        before: before?.rules ?? firstRules,
        after: rules,
      });
      return next;
    });
    const saved = versionOf(row);
    if (saved.version > this.inForce.version) {
      this.inForce = saved;
      this.renewals.next();
    }
    return saved;
  }

  private async newest(tx: EntityManager): Promise<StaffingRulesEntity | null> {
    const [row] = await tx.find(StaffingRulesEntity, { order: { version: 'DESC' }, take: 1 });
    return row ?? null;
  }
}

/** So many versions are told of. */
const mostTold = 50;

const changedParts = (before: StaffingRules, after: StaffingRules) =>
  rulesParts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));

function refuseWorkWithoutTime({ work }: StaffingRules): void {
  const closed = work.flatMap(({ hours, from, to }, at) => (openSeconds(hours, { from, to }) === 0 ? [at] : []));
  if (closed.length === 0) return;
  throw inputRefusal(closed.map((at) => fieldRefusal(`rules.work[${at}].hours`, 'staffing.never-open', {})));
}

function versionOf({ version, author, madeAt, rules }: StaffingRulesEntity): StaffingRulesVersion {
  return { version, author, at: madeAt.getTime(), rules: staffingRules.parse(rules) };
}
