import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database';
import { SwapNews } from '../swap-news';
import { SwapSteps } from './swap-steps';

const everyMs = 30_000;
const machine = 'machine';

/** Requests that nobody decided lapse when the earliest shift begins; after a night without the server too. */
@Injectable()
export class LapseWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: SwapSteps,
    private readonly news: SwapNews,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look().catch(() => undefined), everyMs);
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async look(): Promise<void> {
    for (const id of await this.steps.swaps.due(this.steps.now())) await this.lapse(id);
  }

  private async lapse(id: string): Promise<void> {
    const persons = await this.unitOfWork.run(async (tx) => {
      const request = await this.steps.swaps.lock(tx, id);
      if (!request || request.deadline > this.steps.now()) return null;
      await this.steps.take(tx, request, { step: 'lapse', by: machine, note: null });
      return [request.filerId, ...request.parties.map(({ personId }) => personId)];
    });
    if (persons) this.news.changes.next({ request: id, persons });
  }
}
