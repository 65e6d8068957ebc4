import { Injectable } from '@nestjs/common';
import type { LeaveDetail, LeaveInbox } from '@zhiban/wire';
import { leaveIsOpen } from '@zhiban/workforce-requests';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { FilingJudge } from '../filing/filing-judge';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { LeaveRequestsRepository } from '../keeping/leave-requests.repository';
import { LeaveWork } from '../steps/leave-work';
import { LeaveReach } from '../view/leave-reach';
import { LeaveViews } from '../view/leave-views';

/** What approvers and leads see of the requests within their reach, the nearest deadline first. */
@Injectable()
export class LeaveInboxService {
  constructor(
    private readonly work: LeaveWork,
    private readonly requests: LeaveRequestsRepository,
    private readonly judge: FilingJudge,
    private readonly reach: LeaveReach,
    private readonly views: LeaveViews,
  ) {}

  async list(state: 'open' | 'done', reader: Reader): Promise<LeaveInbox> {
    const found = await (state === 'open' ? this.requests.open() : this.requests.done());
    const seen = found.filter(({ personId }) => this.reach.persons.reaches(reader, 'requests.read', personId));
    const views = await this.views.many(seen, reader);
    const requests: LeaveInbox['requests'] = [];
    // One after the other: a judgement holds a connection.
    for (const [i, view] of views.entries()) {
      const request = seen[i];
      requests.push({ ...view, clear: request !== undefined && (await this.isClear(request, reader)) });
    }
    return { requests };
  }

  /** For the person, too. */
  async detail(id: string, reader: Reader): Promise<LeaveDetail> {
    const request = await this.requests.find(id);
    if (!request || !this.reach.sees(request, reader)) throw new RefusalError('leave-request.none', {});
    const view = await this.views.one(request, reader);
    if (!leaveIsOpen(request.state)) return { ...view, judged: null };
    const judged = await this.work.look(async (tx) => {
      const found = await this.judge.filed(tx, request, reader);
      return this.judge.withFillers(tx, found.judged, request.personId, reader);
    });
    return { ...view, judged };
  }

  /** Nothing stands against approving it. */
  private async isClear(request: LeaveRequestEntity, reader: Reader): Promise<boolean> {
    if (!leaveIsOpen(request.state)) return false;
    const { judged } = await this.work.look((tx) => this.judge.filed(tx, request, reader));
    const { never, notThese, withReason } = judged.hindrances;
    return never.length + notThese.length + withReason.length === 0;
  }
}
