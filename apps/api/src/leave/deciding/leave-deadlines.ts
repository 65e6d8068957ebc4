import { Injectable, type OnModuleInit } from '@nestjs/common';
import { leaveIsOpen } from '@zhiban/workforce-requests';
import { callsSince, RequestSources, type OpenRequest, type RequestSource } from '../../deadlines';
import type { Transaction } from '../../platform/database';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { LeaveRequestsRepository } from '../keeping/leave-requests.repository';
import { LeaveNews } from '../leave-news';
import { LeaveDecideBy, sinceOf } from '../view/leave-decide-by';

/** Says which requests for leave wait for a decision. */
@Injectable()
export class LeaveDeadlines implements RequestSource, OnModuleInit {
  readonly kind = 'leave';

  constructor(
    private readonly sources: RequestSources,
    private readonly requests: LeaveRequestsRepository,
    private readonly deadlines: LeaveDecideBy,
    private readonly news: LeaveNews,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  async open(): Promise<OpenRequest[]> {
    return (await this.requests.undecided()).map((request) => this.asOpen(request));
  }

  async isStillOpen(tx: Transaction, { id, since }: OpenRequest): Promise<boolean> {
    const request = await this.requests.lock(tx, id);
    return request !== null && leaveIsOpen(request.state) && sinceOf(request) === since;
  }

  called({ id, persons }: OpenRequest): void {
    this.news.changes.next({ request: id, persons: [...persons] });
  }

  private asOpen(request: LeaveRequestEntity): OpenRequest {
    const since = sinceOf(request);
    const calls = callsSince(request.calls, since);
    return { ...{ id: request.id, since, calls }, persons: [request.personId], decideBy: this.deadlines.of(request) };
  }
}
