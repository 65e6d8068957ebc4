import { waitingIn } from '@zhiban/live-state';
import type { QueueId } from '@zhiban/wire';
import type { CentreRules } from './centre-rules';
import type { SourceFloor } from './source-floor';

const minuteMs = 60_000;
const minutesKept = 60;

/** By minute start (ms as text). */
type Series = Readonly<Record<string, number>>;

/** The most that waited at once during each of the last 60 minutes: in each queue, and in all of them together. */
export class WaitingByMinute {
  private readonly series = new Map<QueueId, Series>();

  note(now: number, floors: Iterable<SourceFloor>, rules: CentreRules): void {
    const minute = Math.floor(now / minuteMs) * minuteMs;
    let all = 0;
    for (const { source, floor } of floors) {
      for (const queue of floor.queues.keys()) {
        if (!rules.shown(source, queue)) continue;
        const waiting = waitingIn(floor, queue);
        all += waiting;
        this.raise(`${source}/${queue}`, minute, waiting);
      }
    }
    this.raise('', minute, all);
  }

  /** The same object for as long as nothing changes; `id` empty: all queues together. */
  of(id: QueueId): Series {
    return this.series.get(id) ?? {};
  }

  private raise(id: QueueId, minute: number, waiting: number): void {
    const before = this.series.get(id);
    const most = before?.[minute];
    if (most !== undefined && waiting <= most) return;
    const kept = Object.entries(before ?? {}).filter(([start]) => Number(start) > minute - minutesKept * minuteMs);
    this.series.set(id, { ...Object.fromEntries(kept), [minute]: waiting });
  }
}
