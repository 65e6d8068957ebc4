import { Injectable, type OnModuleInit } from '@nestjs/common';
import { callsSince, RequestSources, type OpenRequest, type RequestSource } from '../../deadlines';
import type { Transaction } from '../../platform/database';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { SwapsRepository } from '../keeping/swaps.repository';
import { SwapNews } from '../swap-news';
import { sinceOf, SwapViews } from '../view/swap-views';

/** Says which swaps wait for a decision. */
@Injectable()
export class SwapDeadlines implements RequestSource, OnModuleInit {
  readonly kind = 'swap';

  constructor(
    private readonly sources: RequestSources,
    private readonly swaps: SwapsRepository,
    private readonly views: SwapViews,
    private readonly news: SwapNews,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  async open(): Promise<OpenRequest[]> {
    return (await this.swaps.agreed()).map((request) => this.asOpen(request));
  }

  async isStillOpen(tx: Transaction, { id, since }: OpenRequest): Promise<boolean> {
    const request = await this.swaps.lock(tx, id);
    return request?.state === 'agreed' && sinceOf(request) === since;
  }

  called({ id, persons }: OpenRequest): void {
    this.news.changes.next({ request: id, persons: [...persons], offered: false });
  }

  private asOpen(request: SwapRequestEntity): OpenRequest {
    const since = sinceOf(request);
    const calls = callsSince(request.calls, since);
    return {
      ...{ id: request.id, since, calls },
      persons: this.views.all(request),
      decideBy: this.views.decideBy(request),
    };
  }
}
