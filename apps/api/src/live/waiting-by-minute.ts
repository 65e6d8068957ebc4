import { waitingIn } from '@zhiban/live-state';
import type { QueueId } from '@zhiban/wire';
import type { CentreRules } from './centre-rules';
import type { SourceFloor } from './source-floor';

const minuteMs = 60_000;
const minutesKept = 60;

/** The most that waited in each queue during each of the last 60 minutes. */
export class WaitingByMinute {
  private readonly minutes = new Map<number, Map<QueueId, number>>();
  private present = 0;

  note(now: number, floors: Iterable<SourceFloor>, rules: CentreRules): void {
    const minute = Math.floor(now / minuteMs) * minuteMs;
    let most = this.minutes.get(minute);
    if (!most) {
      this.minutes.set(minute, (most = new Map()));
      this.present = minute;
      for (const old of this.minutes.keys()) if (old <= minute - minutesKept * minuteMs) this.minutes.delete(old);
    }
    for (const { source, floor } of floors) {
      for (const queue of floor.queues.keys()) {
        if (!rules.shown(source, queue)) continue;
        const id = `${source}/${queue}`;
        const waiting = waitingIn(floor, queue);
        if (waiting > (most.get(id) ?? 0)) most.set(id, waiting);
      }
    }
  }

  /** By minute start; the sum over these queues. */
  of(queues: readonly QueueId[]): Record<string, number> {
    const sums: Record<string, number> = {};
    for (const [minute, most] of this.minutes) {
      sums[String(minute)] = queues.reduce((sum, id) => sum + (most.get(id) ?? 0), 0);
    }
    return sums;
  }

  /** Start of the present minute. */
  get minute(): number {
    return this.present;
  }
}
