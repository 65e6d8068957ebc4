import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '../platform/database';
import { Outbox } from '../platform/outbox';
import { messageOf } from './announcing';
import { CentrePlace } from './centre-place';
import type { Fact } from './fact';
import { hears } from './hears';
import { NotificationTargetRepository } from './notification-target.repository';

/** The one thing that other areas need to know of notifications. */
@Injectable()
export class Notifications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: NotificationTargetRepository,
    private readonly outbox: Outbox,
    private readonly place: CentrePlace,
  ) {}

  /**
   * Tells a fact to everybody who asked for its like; answers how many that are. With a transaction they are told if it
   * is kept; `null`: in one of its own. A fact that was announced before is not told again.
   */
  async announce(tx: Transaction | null, fact: Fact): Promise<number> {
    if (tx) return this.put(tx, fact);
    const told = await this.unitOfWork.run((own) => this.put(own, fact));
    if (told > 0) this.outbox.wake();
    return told;
  }

  private async put(tx: Transaction, fact: Fact): Promise<number> {
    const time = this.place.timeOfDay();
    const told = (await this.targets.listening(tx)).filter((target) => hears(target, fact, time));
    const added = await this.outbox.enqueue(
      tx,
      told.map((target) => messageOf(fact, target, this.place.now())),
    );
    return added.length;
  }
}
