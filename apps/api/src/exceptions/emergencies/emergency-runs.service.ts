import { Injectable } from '@nestjs/common';
import { mayIn, type BeginEmergencyRun, type EndEmergencyRun, type TickEmergencyStep } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { ExceptionViews } from '../exception-views';
import { EmergenciesRepository, type RunRow } from './emergencies.repository';
import { EmergencyViews, lastOf } from './emergency-views';

/** A plan gone through step by step. In an emergency whoever handles exceptions anywhere may tick. */
@Injectable()
export class EmergencyRunsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: EmergenciesRepository,
    private readonly plans: EmergencyViews,
    private readonly views: ExceptionViews,
    private readonly audit: AuditService,
  ) {}

  /** The same one twice is begun once, as when an answer was lost on its way. */
  begin({ id, plan: planId, ...asked }: BeginEmergencyRun, reader: Reader): Promise<void> {
    if (asked.site !== null && !mayIn(reader, 'exceptions.read', { site: asked.site, team: null }))
      throw new RefusalError('exception.not-place', {});
    return this.unitOfWork.run(async (tx) => {
      const plan = await this.repository.newest(tx, planId);
      if (!plan) throw new RefusalError('emergency.plan-none', {});
      if (!plan.active) throw new RefusalError('emergency.plan-off', {});
      const begun = { begunAt: this.now(), begunBy: reader.name, endedAt: null, endedBy: null, endNote: '' };
      const row: RunRow = { ...asked, ...begun, id, planId, planVersion: plan.version };
      if (!(await this.repository.addRun(tx, row))) return;
      await this.record(tx, reader, 'begun', id, { plan: plan.zh, ...asked });
    });
  }

  /** The last word on a step counts; the same said again, as when an answer was lost on its way, is kept once. */
  tick(id: string, { step, mark, note, seen }: TickEmergencyStep, reader: Reader): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const run = await this.going(tx, id);
      const { steps } = await this.plans.planOf(run, []);
      if (!steps.some(({ code }) => code === step)) throw new RefusalError('emergency.step-none', {});
      const ticks = await this.repository.ticks(id, tx);
      if (ticks.some((tick) => tick.nth > seen && tick.step === step && tick.mark === mark)) return;
      const row = { runId: id, nth: ticks.length + 1, step, mark, at: this.now(), by: reader.name, note };
      await this.repository.addTick(tx, row);
      await this.record(tx, reader, 'ticked', id, { step, mark, note });
    });
  }

  /** A run ends when each of its steps is done, or left out with a reason. */
  end(id: string, { note }: EndEmergencyRun, reader: Reader): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const run = await this.going(tx, id);
      const { steps } = await this.plans.planOf(run, []);
      const settled = lastOf(await this.repository.ticks(id, tx)).filter(({ mark }) => mark !== 'open');
      const open = steps.filter(({ code }) => !settled.some(({ step }) => step === code)).length;
      if (open > 0) throw new RefusalError('emergency.steps-open', { n: open });
      await this.repository.endRun(tx, id, { endedAt: this.now(), endedBy: reader.name, endNote: note });
      await this.record(tx, reader, 'ended', id, { drill: run.drill, note });
    });
  }

  private async going(tx: Transaction, id: string): Promise<RunRow> {
    const run = await this.repository.lockRun(tx, id);
    if (!run) throw new RefusalError('emergency.run-none', {});
    if (run.endedAt !== null) throw new RefusalError('emergency.run-over', {});
    return run;
  }

  private async record(tx: Transaction, reader: Reader, verb: string, subject: string, after: object): Promise<void> {
    await this.audit.record(tx, { actor: reader.name, action: `emergency.${verb}`, subject, after });
  }

  private now(): Date {
    return new Date(this.views.now());
  }
}
