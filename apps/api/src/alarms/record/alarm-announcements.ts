import { Injectable } from '@nestjs/common';
import type { AlarmEvent, AlarmRecord } from '@zhiban/wire';
import { Subject } from 'rxjs';
import type { Transaction } from '../../platform/database';

/** Something that happened to an alarm. `event.id` is the same wherever and however often it is told. */
export interface AlarmFact {
  event: AlarmEvent;
  /** As it stands after the event. */
  alarm: AlarmRecord;
}

type Witness = (tx: Transaction, fact: AlarmFact) => Promise<void>;

/**
 * Where other areas hear of alarms. `facts` tells after the commit, once, and is forgotten with the process; who must
 * not miss any (an outbox) joins the transaction as a witness, so that the fact and its own row are kept together.
 */
@Injectable()
export class AlarmAnnouncements {
  private readonly committed = new Subject<AlarmFact>();
  private readonly witnesses: Witness[] = [];
  readonly facts = this.committed.asObservable();

  join(witness: Witness): void {
    this.witnesses.push(witness);
  }

  async witness(tx: Transaction, fact: AlarmFact): Promise<void> {
    for (const witness of this.witnesses) await witness(tx, fact);
  }

  announce(fact: AlarmFact): void {
    this.committed.next(fact);
  }
}
