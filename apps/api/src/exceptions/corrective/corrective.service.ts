import { Injectable } from '@nestjs/common';
import type {
  CorrectiveAction,
  CorrectiveEnd,
  CorrectiveEvent,
  CorrectiveList,
  CorrectiveQuery,
  NewCorrectiveAction,
  StepCorrectiveAction,
} from '@zhiban/wire';
import { afterCorrectiveStep } from '@zhiban/workforce-exceptions';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { ExceptionViews } from '../exception-views';
import { CorrectiveKeeping } from './corrective-keeping';
import { refuseStep } from './corrective-refusals';
import type { ActionEventRow, ActionRow, ActionWithException } from './corrective.repository';

/** What is done so that it does not come back (EXC-7). */
@Injectable()
export class CorrectiveService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keeping: CorrectiveKeeping,
    private readonly views: ExceptionViews,
  ) {}

  async list(query: CorrectiveQuery, reader: Reader): Promise<CorrectiveList> {
    const rows = await this.keeping.actions.list(query, this.views.sight(reader));
    const history = await this.keeping.actions.history(rows.map(({ id }) => id));
    return { actions: rows.map((row) => this.viewOf(row, history, reader)), ...this.views.clockOnWall() };
  }

  /** The same one twice is kept once. Whoever handles the exception asks for it. */
  async begin(asked: NewCorrectiveAction, reader: Reader): Promise<CorrectiveEnd> {
    await this.unitOfWork.run(async (tx) => {
      const exception = await this.keeping.exception(tx, asked.exception, reader);
      await this.keeping.refuse(tx, asked, exception);
      await this.keeping.begin(tx, this.rowOf(asked, reader), reader);
    });
    return this.ended('done', asked.id, reader);
  }

  /** Of two at once the second is told how it stands now. */
  async step(id: string, asked: StepCorrectiveAction, reader: Reader): Promise<CorrectiveEnd> {
    const done = await this.unitOfWork.run((tx) => this.take(tx, id, asked, reader));
    return this.ended(done, id, reader);
  }

  private async take(
    tx: Transaction,
    id: string,
    asked: StepCorrectiveAction,
    reader: Reader,
  ): Promise<CorrectiveEnd['done']> {
    const row = await this.keeping.actions.lock(tx, id);
    if (!row || !this.sees(row, reader)) throw new RefusalError('corrective.none', {});
    if (!this.mine(row, reader)) throw new RefusalError('permission.missing', { permission: 'exceptions.handle' });
    if (row.version !== asked.version) return 'overtaken';
    const state = afterCorrectiveStep(row.state, asked.step);
    if (state === null) throw new RefusalError('corrective.wrong-step', {});
    refuseStep(asked, row, reader);
    if (asked.step === 'change') await this.keeping.refuse(tx, { ...asked, department: null }, row.exception);
    await this.keeping.take(tx, row, { ...this.changeOf(asked), state }, asked, reader);
    return 'done';
  }

  private changeOf(asked: StepCorrectiveAction): Partial<ActionRow> {
    if (asked.step === 'change') return { owner: asked.owner, dueAt: new Date(asked.dueAt), lateToldAt: null };
    if (asked.step === 'done') return { doneAt: new Date(this.views.now()) };
    return asked.step === 'reopen' ? { doneAt: null } : {};
  }

  private rowOf({ id, exception, title, text, department, owner, dueAt }: NewCorrectiveAction, reader: Reader) {
    const begun = { version: 1, state: 'open', at: new Date(this.views.now()), by: reader.name } as const;
    const none = { doneAt: null, lateToldAt: null };
    return { ...begun, ...none, id, exceptionId: exception, title, text, department, owner, dueAt: new Date(dueAt) };
  }

  private async ended(done: CorrectiveEnd['done'], id: string, reader: Reader): Promise<CorrectiveEnd> {
    const row = await this.keeping.actions.find(id);
    if (!row) throw new RefusalError('corrective.none', {});
    return { done, action: this.viewOf(row, await this.keeping.actions.history([id]), reader) };
  }

  private viewOf(row: ActionWithException, history: readonly ActionEventRow[], reader: Reader): CorrectiveAction {
    const { id, version, state, title, text, department, owner, dueAt, at, by, doneAt, exception } = row;
    return {
      ...{ id, version, state, title, text, department, owner, by },
      ...{ dueAt: dueAt.getTime(), at: at.getTime(), doneAt: doneAt?.getTime() ?? null },
      exception: { id: exception.id, number: exception.number, title: exception.title },
      history: history.filter(({ actionId }) => actionId === id).map(eventOf),
      mine: this.mine(row, reader),
    };
  }

  private sees(row: ActionWithException, reader: Reader): boolean {
    return row.owner === reader.name || this.views.sees(row.exception, reader);
  }

  private mine(row: ActionWithException, reader: Reader): boolean {
    const own = row.owner === reader.name && reader.permissions.has('exceptions.handle');
    return own || this.views.handles(row.exception, reader);
  }
}

const eventOf = ({ version, at, by, step, note }: ActionEventRow): CorrectiveEvent => ({
  ...{ version, at: at.getTime(), by, step, note },
});
