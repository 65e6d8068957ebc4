import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { leaveIsOpen } from '@zhiban/workforce-requests';
import { LeaveSteps } from './leave-steps';
import { LeaveWork } from './leave-work';

const everyMs = 30_000;
const machine = 'machine';

/** Requests that nobody decided lapse when the leave would begin; after a night without the server too. */
@Injectable()
export class LeaveLapseWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Leave');
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly work: LeaveWork,
    private readonly steps: LeaveSteps,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look().catch((error: unknown) => this.log.error(error)), everyMs);
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async look(): Promise<void> {
    for (const id of await this.steps.requests.due(this.steps.now())) await this.lapse(id);
  }

  private lapse(id: string): Promise<void> {
    return this.work.run(async (tx, doings) => {
      const request = await this.steps.requests.lock(tx, id);
      if (!request?.deadline || request.deadline > this.steps.now() || !leaveIsOpen(request.state)) return;
      doings.changed(await this.steps.take(tx, request, { step: 'lapse', by: machine, note: null }));
    });
  }
}
