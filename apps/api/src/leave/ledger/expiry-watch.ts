import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { dueExpiries } from '@zhiban/workforce-requests';
import { UnitOfWork } from '../../platform/database';
import { LeaveLedgerService } from './leave-ledger.service';

const everyMs = 10 * 60_000;
const machine = 'machine';

/** Writes off what ended before today: once a day, after a night without the server too. A line that is there is due no more. */
@Injectable()
export class ExpiryWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Leave');
  private timer: NodeJS.Timeout | null = null;
  private lookedOn = '';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: LeaveLedgerService,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.daily(), everyMs);
    void this.daily();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async look(today: string): Promise<void> {
    for (const { personId, type } of await this.ledger.ledgers.withEnded(today))
      await this.expire(personId, type, today);
  }

  private async daily(): Promise<void> {
    const today = this.ledger.today();
    if (today === this.lookedOn) return;
    try {
      await this.look(today);
      this.lookedOn = today;
    } catch (error) {
      this.log.error(error);
    }
  }

  private expire(personId: string, type: string, today: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.ledger.ledgers.lock(tx, personId);
      const due = dueExpiries(await this.ledger.ledgers.entries(personId, type, tx), today);
      await this.ledger.write(tx, { personId, type, requestId: null, by: machine, note: '' }, due);
    });
  }
}
