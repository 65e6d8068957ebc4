import { Injectable } from '@nestjs/common';
import type { RequestCallStep } from '@zhiban/wire';
import { AuditService } from '../audit';
import { DelegationsRepository } from '../delegations';
import { UnitOfWork, type Transaction } from '../platform/database';
import { Tellings } from '../tellings';
import { callTelling } from './call-words';
import { CallFloor } from './call-floor';
import { calledFor, ladderOf } from './ranks';
import { RequestCallEntity } from './request-call.entity';
import type { OpenRequest, RequestSource } from './request-sources';

const machine = 'machine';

/** Calls those who may decide on a request, or those above them: once, with what is kept of it, or not at all. */
@Injectable()
export class Calling {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: CallFloor,
    private readonly delegations: DelegationsRepository,
    private readonly tellings: Tellings,
    private readonly audit: AuditService,
  ) {}

  /** Whether somebody was called by this. */
  call(source: RequestSource, request: OpenRequest, step: RequestCallStep): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await source.isStillOpen(tx, request))) return false;
      const about = this.floor.about(request);
      const accounts = await this.delegations.accounts(tx);
      const to = calledFor(step, ladderOf(await this.floor.now(tx, accounts), about));
      const at = this.delegations.now();
      if (!(await this.begin(tx, request, step, { at, told: to.length }))) return false;
      const words = { request, kind: source.kind, step, at, ...this.floor.words(request) };
      await this.tellings.tell(tx, callTelling(words, to));
      const named = accounts.filter(({ id }) => to.includes(id)).map(({ account }) => account);
      const after = { kind: source.kind, decideBy: new Date(request.decideBy), to: named };
      await this.audit.record(tx, { actor: machine, action: `request.${step}`, subject: request.id, after });
      return true;
    });
  }

  /** Of two who would call at once the second waits for the first, and does nothing. */
  private async begin(
    tx: Transaction,
    { id, since }: OpenRequest,
    step: RequestCallStep,
    told: Pick<RequestCallEntity, 'at' | 'told'>,
  ): Promise<boolean> {
    const row = { requestId: id, step, since: new Date(since), ...told };
    const done = await tx
      .createQueryBuilder()
      .insert()
      .into(RequestCallEntity)
      .values(row)
      .orIgnore()
      .returning('step')
      .execute();
    return (done.raw as unknown[]).length > 0;
  }
}
