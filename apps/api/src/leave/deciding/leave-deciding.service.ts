import { Injectable } from '@nestjs/common';
import type { DecideLeave, LeaveEnd } from '@zhiban/wire';
import { leaveIsOpen } from '@zhiban/workforce-requests';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { FilingJudge } from '../filing/filing-judge';
import { isShut } from '../judging/stands-against';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import type { Doings } from '../steps/doings';
import { LeaveSteps } from '../steps/leave-steps';
import { LeaveWork } from '../steps/leave-work';
import { LeaveReach } from '../view/leave-reach';
import { LeaveGranting } from './leave-granting';

/** Approving and refusing. Approval locks what it judges, and is one transaction with the roster and the ledger that it changes. */
@Injectable()
export class LeaveDecidingService {
  constructor(
    private readonly work: LeaveWork,
    private readonly judge: FilingJudge,
    private readonly steps: LeaveSteps,
    private readonly reach: LeaveReach,
    private readonly granting: LeaveGranting,
  ) {}

  decide(id: string, asked: DecideLeave, reader: Reader): Promise<LeaveEnd> {
    const rosters = asked.decision === 'approve';
    return this.work.run(
      async (tx, doings) => {
        const request = await this.steps.requests.lock(tx, id);
        if (!request) throw new RefusalError('leave-request.none', {});
        this.admit(request, reader);
        if (!leaveIsOpen(request.state) || request.version !== asked.version)
          return this.steps.overtaken(tx, request, reader);
        if (!rosters) return this.refuse(tx, doings, request, { reason: asked.reason, reader });
        return this.approve(tx, doings, request, { reason: asked.reason, reader });
      },
      { rosters },
    );
  }

  private admit(request: LeaveRequestEntity, reader: Reader): void {
    const may = this.reach.admits(request, reader);
    if (may === 'own') throw new RefusalError('leave-request.own-decision', {});
    if (may === 'no-reach') throw new RefusalError('leave-request.no-reach', {});
  }

  private async refuse(tx: Transaction, doings: Doings, request: LeaveRequestEntity, { reason, reader }: Word) {
    if (!reason) throw new RefusalError('leave-request.reason-missing', {});
    const after = await this.steps.take(tx, request, { step: 'refuse', by: reader.name, note: reason });
    doings.changed(after);
    return this.steps.done(tx, after, reader);
  }

  private async approve(tx: Transaction, doings: Doings, request: LeaveRequestEntity, word: Word): Promise<LeaveEnd> {
    await this.granting.lock(tx, request);
    const found = await this.judge.filed(tx, request, word.reader);
    if (isShut(found.judged, word.reason)) return { done: 'hindered', judged: found.judged };
    const after = await this.granting.grant(tx, doings, request, { ...found, ...word });
    return this.steps.done(tx, after, word.reader);
  }
}

interface Word {
  reason: string | null;
  reader: Reader;
}
