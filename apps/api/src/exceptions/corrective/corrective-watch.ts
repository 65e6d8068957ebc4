import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database';
import { ExceptionViews } from '../exception-views';
import { CorrectiveTelling } from './corrective-telling';
import { CorrectiveRepository } from './corrective.repository';

const everyMs = 60_000;

/** Tells once of each corrective action that is late, also of those that came to be so while the server was down. */
@Injectable()
export class CorrectiveWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Exceptions');
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly actions: CorrectiveRepository,
    private readonly telling: CorrectiveTelling,
    private readonly views: ExceptionViews,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look().catch((error: unknown) => this.log.error(error)), everyMs);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async look(): Promise<void> {
    const now = new Date(this.views.now());
    for (const id of await this.actions.late(now)) await this.tell(id, now);
  }

  /** Asked again under a lock, for a step may have been taken meanwhile. */
  private tell(id: string, now: Date): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.actions.lock(tx, id);
      if (!row || row.state !== 'open' || row.dueAt > now || row.lateToldAt !== null) return;
      await this.actions.change(tx, id, { lateToldAt: now });
      await this.telling.late(tx, row, now);
    });
  }
}
