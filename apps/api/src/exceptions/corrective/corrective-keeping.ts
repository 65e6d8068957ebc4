import { Injectable } from '@nestjs/common';
import { mayIn, type NewCorrectiveAction, type StepCorrectiveAction } from '@zhiban/wire';
import { AuditService } from '../../audit';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { PostHolders, type Reader } from '../../platform/sign-in';
import type { ExceptionRow } from '../keeping/exceptions.repository';
import { ExceptionSteps } from '../steps/exception-steps';
import { CorrectiveTelling } from './corrective-telling';
import { CorrectiveRepository, type ActionRow, type ActionWithException } from './corrective.repository';

/** Keeps each step of a corrective action, records it, and tells its owner. */
@Injectable()
export class CorrectiveKeeping {
  constructor(
    readonly actions: CorrectiveRepository,
    private readonly steps: ExceptionSteps,
    private readonly holders: PostHolders,
    private readonly audit: AuditService,
    private readonly telling: CorrectiveTelling,
  ) {}

  /** Of which the reader may ask for an action. */
  async exception(tx: Transaction, id: string, reader: Reader): Promise<ExceptionRow> {
    const { views, exceptions } = this.steps;
    const row = views.seen(await exceptions.find(id, tx), reader);
    if (!views.handles(row, reader)) throw new RefusalError('permission.missing', { permission: 'exceptions.handle' });
    return row;
  }

  /** The owner is somebody who may handle exceptions of its place; what is due is still to come. */
  async refuse(
    tx: Transaction,
    { owner, dueAt, department }: Pick<NewCorrectiveAction, 'owner' | 'dueAt' | 'department'>,
    exception: ExceptionRow,
  ): Promise<void> {
    const holders = await this.holders.of('exceptions.handle', tx);
    if (!holders.some((holder) => holder.username === owner && mayIn(holder, 'exceptions.handle', exception)))
      throw new RefusalError('exception.no-owner', { name: owner });
    if (dueAt <= this.steps.now()) throw new RefusalError('exception.due-past', {});
    if (department !== null && !this.steps.views.hasDepartment(department))
      throw new RefusalError('exception.department-unknown', { name: department });
  }

  async begin(tx: Transaction, row: ActionRow, reader: Reader): Promise<void> {
    if (!(await this.actions.add(tx, row))) return;
    const { id, title, owner, dueAt, at, exceptionId } = row;
    const set = { title, owner, dueAt: dueAt.getTime() };
    await this.actions.addEvent(tx, { actionId: id, version: 1, at, by: reader.name, step: 'begin', note: '', set });
    await this.record(tx, reader, 'begin', id, { ...set, exception: exceptionId });
    await this.tellOwner(tx, id, reader, at);
  }

  async take(
    tx: Transaction,
    row: ActionWithException,
    change: Partial<ActionRow>,
    { step, note }: Pick<StepCorrectiveAction, 'step' | 'note'>,
    reader: Reader,
  ): Promise<void> {
    const at = new Date(this.steps.now());
    const version = row.version + 1;
    const { lateToldAt: _, ...set } = change;
    await this.actions.change(tx, row.id, { ...change, version });
    await this.actions.addEvent(tx, { actionId: row.id, version, at, by: reader.name, step, note, set });
    await this.record(tx, reader, step, row.id, { ...set, note });
    if (step === 'change' || step === 'reopen') await this.tellOwner(tx, row.id, reader, at);
  }

  private async tellOwner(tx: Transaction, id: string, reader: Reader, at: Date): Promise<void> {
    const row = await this.actions.find(id, tx);
    if (row) await this.telling.given(tx, row, reader.name, at);
  }

  private async record(tx: Transaction, reader: Reader, verb: string, subject: string, after: object): Promise<void> {
    await this.audit.record(tx, { actor: reader.name, action: `corrective.${verb}`, subject, after });
  }
}
