import { Injectable } from '@nestjs/common';
import type { LeaveDetail, LeaveInbox, LeaveJudged } from '@zhiban/wire';
import { leaveIsOpen } from '@zhiban/workforce-requests';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { FilingJudge } from '../filing/filing-judge';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { LeaveRequestsRepository } from '../keeping/leave-requests.repository';
import { LeaveWork } from '../steps/leave-work';
import { LeaveSettingsService } from '../settings/leave-settings.service';
import { LeaveAround } from '../view/leave-around';
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
    private readonly around: LeaveAround,
    private readonly settings: LeaveSettingsService,
  ) {}

  async list(state: 'open' | 'done', reader: Reader): Promise<LeaveInbox> {
    const found = await (state === 'open' ? this.requests.open() : this.requests.done());
    const seen = found.filter(({ personId }) => this.reach.persons.reaches(reader, 'requests.read', personId));
    const views = await this.views.many(seen, reader);
    const requests: LeaveInbox['requests'] = [];
    // One after the other: a judgement holds a connection.
    for (const [i, view] of views.entries()) {
      const judged = await this.judged(seen[i], reader);
      requests.push({ ...view, clear: judged !== null && isClear(judged), lowestCover: lowest(judged) });
    }
    return { ...this.around.now(), types: this.settings.current().types, requests };
  }

  /** For the person, too. */
  async detail(id: string, reader: Reader): Promise<LeaveDetail> {
    const request = await this.requests.find(id);
    if (!request || !this.reach.sees(request, reader)) throw new RefusalError('leave-request.none', {});
    const view = {
      ...(await this.views.one(request, reader)),
      ...this.around.now(),
      kind: this.settings.type(request.type),
    };
    return this.work.look(async (tx) => ({
      ...view,
      ...(await this.around.of(tx, request, reader)),
      judged: await this.judgedWhole(tx, request, reader),
    }));
  }

  /** With who could fill the hole. */
  private async judgedWhole(tx: Transaction, request: LeaveRequestEntity, reader: Reader): Promise<LeaveJudged | null> {
    if (!leaveIsOpen(request.state)) return null;
    const found = await this.judge.filed(tx, request, reader);
    return this.judge.withFillers(tx, found.judged, request.personId, reader);
  }

  /** For who decides on it, while nobody has. */
  private async judged(request: LeaveRequestEntity | undefined, reader: Reader): Promise<LeaveJudged | null> {
    if (!request || !leaveIsOpen(request.state) || this.reach.admits(request, reader) !== 'yes') return null;
    return (await this.work.look((tx) => this.judge.filed(tx, request, reader))).judged;
  }
}

/** Nothing stands against approving it. */
const isClear = ({ hindrances: { never, notThese, withReason } }: LeaveJudged): boolean =>
  never.length + notThese.length + withReason.length === 0;

const lowest = (judged: LeaveJudged | null): number | null =>
  judged?.cover.reduce<number | null>(
    (least, { after, required }) => Math.min(least ?? Infinity, after - required),
    null,
  ) ?? null;
