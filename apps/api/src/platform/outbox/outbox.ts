import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { Subject } from 'rxjs';
import { CLOCK } from '../clock';
import type { Transaction } from '../database';
import { OutboxRepository } from './outbox.repository';
import { giveUpAfterMs } from './outcome';

/** Something to be told to one recipient. */
export interface NewMessage {
  /** What it tells of, by a key that is the same whenever the same fact is told. */
  fact: string;
  channel: string;
  /** The recipient's key: together with fact and channel it makes the message the only one. */
  recipient: string;
  /** The recipient as people know it. */
  name: string;
  subject: string;
  /** What the channel needs to send it. */
  payload: object;
  /** It is held back until then. */
  notBefore?: Date;
}

/** Where everything that leaves the house is put first, in the transaction of what it tells of. */
@Injectable()
export class Outbox {
  private readonly bell = new Subject<void>();
  readonly wakes = this.bell.asObservable();

  constructor(
    private readonly repository: OutboxRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Kept if the transaction is. What was put in before under the same fact, channel and recipient is left out. */
  enqueue(tx: Transaction, messages: readonly NewMessage[]): Promise<string[]> {
    if (messages.length === 0) return Promise.resolve([]);
    const now = this.clock.now();
    return this.repository.add(tx, messages, new Date(now), new Date(now + giveUpAfterMs));
  }

  /** After the commit: looked at now instead of within a second. */
  wake(): void {
    this.bell.next();
  }
}
