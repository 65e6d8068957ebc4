import type { StoredInterval } from './interval-figure.store';

/** So far back set hours may reach that began on the day before. */
export const historyMs = 48 * 3_600_000;

type Intervals = Map<string, Map<number, StoredInterval>>;
const none: ReadonlyMap<number, StoredInterval> = new Map();

/** The closed intervals of the business day and of the two days before it, in memory. The entry of a whole source has an empty queue. */
export class DayHistory {
  private readonly today: Intervals = new Map();
  private readonly earlier: Intervals = new Map();
  private dayFrom = -Infinity;
  /** Counts up with every change. */
  revision = 0;

  add(intervals: readonly StoredInterval[]): void {
    for (const interval of intervals) this.put(interval);
    if (intervals.length > 0) this.revision += 1;
  }

  /** Those of the business day by start; `queue` empty: of the whole source. */
  of(source: string, queue: string): ReadonlyMap<number, StoredInterval> {
    return this.today.get(keyOf(source, queue)) ?? none;
  }

  has(source: string, queue: string, from: number): boolean {
    const key = keyOf(source, queue);
    return [this.today, this.earlier].some((intervals) => intervals.get(key)?.has(from));
  }

  /** All that lie within the span, in no order. */
  within(source: string, queue: string, span: { from: number; to: number }): StoredInterval[] {
    const key = keyOf(source, queue);
    return [this.earlier, this.today].flatMap((intervals) =>
      [...(intervals.get(key)?.values() ?? [])].filter(({ from, to }) => from >= span.from && to <= span.to),
    );
  }

  /** The business day begins at this instant; what lies two days before it is forgotten. */
  beginDay(from: number): void {
    this.dayFrom = from;
    this.moveEarlier();
    for (const queue of this.earlier.values()) {
      for (const start of queue.keys()) if (start < from - historyMs) queue.delete(start);
    }
    this.revision += 1;
  }

  /** A day that begins earlier than it did (its start hour was changed) has its intervals among the earlier ones. */
  private moveEarlier(): void {
    const all = [...this.today.values(), ...this.earlier.values()].flatMap((queue) => [...queue.values()]);
    this.today.clear();
    this.earlier.clear();
    for (const interval of all) this.put(interval);
  }

  private put(interval: StoredInterval): void {
    const intervals = interval.from >= this.dayFrom ? this.today : this.earlier;
    const key = keyOf(interval.source, interval.queue);
    let queue = intervals.get(key);
    if (!queue) intervals.set(key, (queue = new Map<number, StoredInterval>()));
    queue.set(interval.from, interval);
  }
}

const keyOf = (source: string, queue: string): string => `${source}/${queue}`;
