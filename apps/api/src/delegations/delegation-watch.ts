import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DelegationNews } from './delegation-news';
import { DelegationsRepository } from './delegations.repository';

const everyMs = 30_000;

/**
 * Whether somebody stands in is asked with every request, by the clock. Open sockets were judged when they came: those of
 * deputies whose time has begun or ended come back. After a night without the server all of them do.
 */
@Injectable()
export class DelegationWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Delegations');
  private timer: NodeJS.Timeout | null = null;
  private looked: Date | null = null;

  constructor(
    private readonly repository: DelegationsRepository,
    private readonly news: DelegationNews,
  ) {}

  onApplicationBootstrap(): void {
    this.looked = this.repository.now();
    this.timer = setInterval(() => void this.look().catch((error: unknown) => this.log.error(error)), everyMs);
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async look(): Promise<void> {
    const now = this.repository.now();
    const turned = await this.repository.deputiesTurned(this.looked ?? now, now);
    this.looked = now;
    for (const deputy of turned) await this.news.changed(deputy);
  }
}
