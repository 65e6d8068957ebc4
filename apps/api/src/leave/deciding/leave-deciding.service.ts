import { Injectable } from '@nestjs/common';
import type { DecideLeave, LeaveEnd } from '@zhiban/wire';
import { leaveIsOpen } from '@zhiban/workforce-requests';
import type { Capacity } from '../../delegations';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { FilingJudge } from '../filing/filing-judge';
import type { JudgedLeave } from '../judging/leave-judge';
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
        const capacities = this.admit(request, reader);
        if (!leaveIsOpen(request.state) || request.version !== asked.version)
          return this.steps.overtaken(tx, request, reader);
        const word = { reason: asked.reason, reader, capacities };
        return rosters ? this.approve(tx, doings, request, word) : this.refuse(tx, doings, request, word);
      },
      { rosters },
    );
  }

  private admit(request: LeaveRequestEntity, reader: Reader): readonly Capacity[] {
    const { admits, capacities } = this.reach.deciding(request, reader);
    if (admits === 'own') throw new RefusalError('leave-request.own-decision', {});
    if (admits === 'delegators') throw new RefusalError('delegation.own-request', {});
    if (admits === 'no-reach') throw new RefusalError('leave-request.no-reach', {});
    return capacities;
  }

  private async refuse(tx: Transaction, doings: Doings, request: LeaveRequestEntity, word: Word) {
    const { reason, reader, capacities } = word;
    if (!reason) throw new RefusalError('leave-request.reason-missing', {});
    const inStead = await this.reach.confirmed(tx, request, capacities[0]);
    const after = await this.steps.take(tx, request, { step: 'refuse', by: reader.name, note: reason, inStead });
    doings.changed(after);
    return this.steps.done(tx, after, reader);
  }

  private async approve(tx: Transaction, doings: Doings, request: LeaveRequestEntity, word: Word): Promise<LeaveEnd> {
    await this.granting.lock(tx, request);
    const { found, capacity } = await this.judged(tx, request, word);
    if (isShut(found.judged, word.reason)) return { done: 'hindered', judged: found.judged };
    const inStead = await this.reach.confirmed(tx, request, capacity);
    const { reason, reader } = word;
    const after = await this.granting.grant(tx, doings, request, { ...found, reason, reader, inStead });
    return this.steps.done(tx, after, reader);
  }

  /** In the own right, unless another one opens what that one shuts. */
  private async judged(tx: Transaction, request: LeaveRequestEntity, { capacities, reason }: Word): Promise<InARight> {
    let first: InARight | null = null;
    for (const capacity of capacities) {
      const found = await this.judge.filed(tx, request, capacity.reader);
      if (!isShut(found.judged, reason)) return { found, capacity };
      first ??= { found, capacity };
    }
    if (!first) throw new RefusalError('leave-request.no-reach', {});
    return first;
  }
}

interface InARight {
  found: JudgedLeave;
  capacity: Capacity;
}

interface Word {
  reason: string | null;
  reader: Reader;
  /** Rights in which it may be decided, the own one first. */
  capacities: readonly Capacity[];
}
