import { Injectable } from '@nestjs/common';
import { mayIn, type ExceptionEnd, type StepException } from '@zhiban/wire';
import { afterExceptionStep } from '@zhiban/workforce-exceptions';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { PostHolders, type Reader } from '../../platform/sign-in';
import type { ExceptionRow } from '../keeping/exceptions.repository';
import { ExceptionSettingsService } from '../settings/exception-settings.service';
import { ExceptionSteps, type StepEnd } from './exception-steps';
import { stepChange } from './step-change';

/** What is done about an exception, by whoever handles those of its place. */
@Injectable()
export class SteppingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: ExceptionSteps,
    private readonly holders: PostHolders,
    private readonly settings: ExceptionSettingsService,
  ) {}

  /** Of two at once the second is told how it stands now. */
  async step(id: string, asked: StepException, reader: Reader): Promise<ExceptionEnd> {
    return this.steps.told(reader, await this.unitOfWork.run((tx) => this.take(tx, id, asked, reader)));
  }

  private async take(tx: Transaction, id: string, asked: StepException, reader: Reader): Promise<StepEnd> {
    const row = this.steps.views.seen(await this.steps.exceptions.lock(tx, id), reader);
    if (!this.steps.views.handles(row, reader))
      throw new RefusalError('permission.missing', { permission: 'exceptions.handle' });
    if (row.version !== asked.version) return { done: 'overtaken', row };
    const state = afterExceptionStep(row.state, asked.step);
    if (state === null) throw new RefusalError('exception.wrong-step', {});
    await this.refuse(tx, asked, row);
    const { step, note, version: _, ...set } = asked;
    const change = stepChange(asked, row, new Date(this.steps.now()));
    return this.steps.take(tx, row, change, { by: reader.name, step, state, note, set });
  }

  private async refuse(tx: Transaction, asked: StepException, row: ExceptionRow): Promise<void> {
    if (asked.step === 'assess') this.refuseAssessment(asked, row);
    if (asked.step === 'assign') await this.refuseOwner(tx, asked.owner, row);
    const asksCustomer = asked.step === 'satisfied' || asked.step === 'not-satisfied' || asked.step === 'tell';
    if (asksCustomer && row.customer === null) throw new RefusalError('exception.no-customer', {});
    if (asked.step === 'archive' && row.customer !== null) throw new RefusalError('exception.customer-asked', {});
  }

  /** The department that it has may stay, also where it is offered no more. */
  private refuseAssessment({ department, dueAt }: Extract<StepException, { step: 'assess' }>, row: ExceptionRow): void {
    const known = department === row.department || department === null || this.settings.hasDepartment(department);
    if (!known) throw new RefusalError('exception.department-unknown', { name: department });
    if (dueAt !== null && dueAt <= this.steps.now()) throw new RefusalError('exception.due-past', {});
  }

  /** Somebody who may handle exceptions of its place. */
  private async refuseOwner(tx: Transaction, name: string, row: ExceptionRow): Promise<void> {
    const holders = await this.holders.of('exceptions.handle', tx);
    if (!holders.some((holder) => holder.username === name && mayIn(holder, 'exceptions.handle', row)))
      throw new RefusalError('exception.no-owner', { name });
  }
}
