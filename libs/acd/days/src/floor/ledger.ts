import type { FloorFact } from './floor.types';

/** The floor's own count of one queue, kept apart from every event format. Seconds are the exchange's whole seconds. */
export interface QueueLedger {
  offered: number;
  answered: number;
  abandoned: number;
  leftOtherwise: number;
  lost: number;
  ringsMissed: number;
  handled: number;
  transferred: number;
  waitSeconds: number;
  abandonWaitSeconds: number;
  talkSeconds: number;
}

const empty = (): QueueLedger => ({
  offered: 0,
  answered: 0,
  abandoned: 0,
  leftOtherwise: 0,
  lost: 0,
  ringsMissed: 0,
  handled: 0,
  transferred: 0,
  waitSeconds: 0,
  abandonWaitSeconds: 0,
  talkSeconds: 0,
});

/** Counts facts by queue. */
export class Ledger {
  readonly queues = new Map<string, QueueLedger>();

  of(queue: string): QueueLedger {
    let page = this.queues.get(queue);
    if (!page) this.queues.set(queue, (page = empty()));
    return page;
  }

  enter(fact: FloorFact): void {
    switch (fact.type) {
      case 'visit-joined':
        this.of(fact.visit.queue.plan.queue).offered++;
        return;
      case 'visit-answered':
        return this.answered(this.of(fact.talk.visit.queue.plan.queue), fact.waitSeconds);
      case 'visit-abandoned':
        return this.abandoned(this.of(fact.visit.queue.plan.queue), fact.waitSeconds);
      case 'visit-timed-out':
      case 'visit-left-by-key':
        this.of(fact.visit.queue.plan.queue).leftOtherwise++;
        return;
      case 'ring-missed':
        this.of(fact.ring.visit.queue.plan.queue).ringsMissed++;
        return;
      case 'talk-ended':
      case 'talk-transferred':
        return this.handled(this.of(fact.talk.visit.queue.plan.queue), fact);
      default:
        return;
    }
  }

  lost(queue: string, visits: number): void {
    this.of(queue).lost += visits;
  }

  private answered(page: QueueLedger, waitSeconds: number): void {
    page.answered++;
    page.waitSeconds += waitSeconds;
  }

  private abandoned(page: QueueLedger, waitSeconds: number): void {
    page.abandoned++;
    page.abandonWaitSeconds += waitSeconds;
  }

  private handled(page: QueueLedger, fact: { type: string; talkSeconds: number }): void {
    page.handled++;
    page.talkSeconds += fact.talkSeconds;
    if (fact.type === 'talk-transferred') page.transferred++;
  }
}
