import type { AcdEvent } from '@zhiban/acd-events';
import type { Fact } from '@zhiban/live-state';

export interface TakenTouches {
  seats: Set<string>;
  queues: Set<string>;
  /** Everything may have changed. */
  all: boolean;
}

/** What changed since it was last asked: only that is built anew. */
export class Touched {
  private seats = new Set<string>();
  private queues = new Set<string>();
  /** Everything may have changed. */
  all = true;

  event(event: AcdEvent): void {
    if (event.type === 'picture' || event.type === 'link-up' || event.type === 'link-down') this.all = true;
    if ('seat' in event) this.seats.add(event.seat);
    if ('queue' in event && event.queue !== null) this.queues.add(event.queue);
  }

  fact(fact: Fact): void {
    if ('seat' in fact) this.seats.add(fact.seat);
    if ('queue' in fact && fact.queue !== null) this.queues.add(fact.queue);
    if (fact.kind === 'gap-began' || fact.kind === 'gap-ended') this.all = true;
  }

  /** What changed; from now on it is collected anew. */
  take(): TakenTouches {
    const { seats, queues, all } = this;
    this.seats = new Set();
    this.queues = new Set();
    this.all = false;
    return { seats, queues, all };
  }
}
