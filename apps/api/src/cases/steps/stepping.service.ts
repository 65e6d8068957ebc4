import { Injectable } from '@nestjs/common';
import type { CaseEnd, StepCase } from '@zhiban/wire';
import { afterCaseStep } from '@zhiban/workforce-exceptions';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import type { CaseRow } from '../keeping/cases.repository';
import { CaseSettingsService } from '../settings/case-settings.service';
import { CaseTellings } from '../telling/case-tellings';
import { CaseSteps, type StepEnd } from './case-steps';
import { promiseOf } from './promise-of';
import { stepChange } from './step-change';

/** What is done about a case, by its owner or whoever handles those of its place. */
@Injectable()
export class SteppingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: CaseSteps,
    private readonly settings: CaseSettingsService,
    private readonly tellings: CaseTellings,
  ) {}

  /** Of two at once the second is told how it stands now. */
  async step(id: string, asked: StepCase, reader: Reader): Promise<CaseEnd> {
    return this.steps.of(await this.unitOfWork.run((tx) => this.take(tx, id, asked, reader)), reader);
  }

  private async take(tx: Transaction, id: string, asked: StepCase, reader: Reader): Promise<StepEnd> {
    const { cases, views } = this.steps;
    const row = views.seen(await cases.lock(tx, id), reader);
    if (!views.handles(row, reader)) throw new RefusalError('case.not-yours', {});
    if (row.version !== asked.version) return { done: 'overtaken', row };
    const state = afterCaseStep(row.state, asked.step);
    if (state === null) throw new RefusalError('case.wrong-step', {});
    await this.refuse(tx, asked, row);
    const { step, note, version: _, ...set } = asked;
    const now = new Date(views.now());
    const change = stepChange(asked, row, now, promiseOf(this.settings.kind(row.kind) ?? { promiseWithin: 1440 }, now));
    const end = await this.steps.take(tx, row, change, { by: reader.name, step, state, note, set });
    if (step === 'assign') await this.tellings.given(tx, end.row, reader.name);
    return end;
  }

  private async refuse(tx: Transaction, asked: StepCase, row: CaseRow): Promise<void> {
    if (asked.step === 'sort') this.refuseKind(asked, row);
    if (asked.step === 'assign') await this.steps.owners.require(tx, asked.owner, [row]);
    if ('promisedAt' in asked && asked.promisedAt !== null && asked.promisedAt <= this.steps.views.now())
      throw new RefusalError('case.promise-past', {});
    const needed = this.settings.callAttempts;
    if (asked.step === 'leave-off' && row.attempts < needed)
      throw new RefusalError('case.calls-few', { needed, made: row.attempts });
  }

  private refuseKind({ kind, department }: Extract<StepCase, { step: 'sort' }>, row: CaseRow): void {
    if (kind !== row.kind && !this.settings.kind(kind)?.offered) throw new RefusalError('case.kind-unknown', { kind });
    if (department !== null && department !== row.department && !this.settings.hasDepartment(department))
      throw new RefusalError('case.department-unknown', { name: department });
  }
}
