import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { SaveEmergencyPlan } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { EmergenciesRepository, type PlanRow } from './emergencies.repository';
import { firstPlans } from './first-plans';

const machine = 'machine';

/** Plans as versions: a run keeps the one that it began with. */
@Injectable()
export class EmergencyPlansService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: EmergenciesRepository,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.repository.lockPlans(tx);
      if ((await this.repository.plans(tx)).length > 0) return;
      for (const plan of firstPlans)
        await this.keep(tx, { ...plan, version: 1, at: this.now(), author: machine, active: true }, null);
    });
  }

  /** Each as it is now. */
  all(): Promise<PlanRow[]> {
    return this.repository.plans();
  }

  save(id: string, { basedOn, ...plan }: SaveEmergencyPlan, reader: Reader): Promise<void> {
    const codes = plan.steps.map(({ code }) => code);
    const twice = codes.find((code, at) => codes.indexOf(code) < at);
    if (twice !== undefined) throw new RefusalError('emergency.step-twice', { code: twice });
    return this.unitOfWork.run(async (tx) => {
      await this.repository.lockPlans(tx);
      const before = await this.repository.newest(tx, id);
      if ((before?.version ?? 0) !== basedOn)
        throw new RefusalError('emergency.plan-stale', { author: before?.author ?? machine });
      await this.keep(tx, { ...plan, id, version: basedOn + 1, at: this.now(), author: reader.name }, before);
    });
  }

  private async keep(tx: Transaction, row: PlanRow, before: PlanRow | null): Promise<void> {
    await this.repository.addPlan(tx, row);
    const subject = row.id;
    await this.audit.record(tx, { actor: row.author, action: 'emergency.plan-saved', subject, before, after: row });
  }

  private now(): Date {
    return new Date(this.clock.now());
  }
}
