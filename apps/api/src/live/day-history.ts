import type { StoredInterval } from './interval-figure.store';

/** The closed intervals of the business day, in memory. The entry of a whole source has an empty queue. */
export class DayHistory {
  private intervals = new Map<string, Map<number, StoredInterval>>();
  /** Counts up with every change. */
  revision = 0;

  add(intervals: readonly StoredInterval[]): void {
    for (const interval of intervals) {
      const key = `${interval.source}/${interval.queue}`;
      let queue = this.intervals.get(key);
      if (!queue) this.intervals.set(key, (queue = new Map<number, StoredInterval>()));
      queue.set(interval.from, interval);
    }
    if (intervals.length > 0) this.revision += 1;
  }

  /** By start; `queue` empty: of the whole source. */
  of(source: string, queue: string): ReadonlyMap<number, StoredInterval> {
    return this.intervals.get(`${source}/${queue}`) ?? new Map<number, StoredInterval>();
  }

  dropBefore(from: number): void {
    for (const queue of this.intervals.values()) {
      for (const start of queue.keys()) if (start < from) queue.delete(start);
    }
    this.revision += 1;
  }
}
