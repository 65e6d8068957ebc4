import type { Clock } from '@zhiban/time';
import type { WriterOperations } from '@zhiban/wire';
import { RetryDelay } from './retry-delay';
import type { SequencedEvent } from './sequenced-event';

export interface RowStore {
  /** Stores rows in one transaction. Storing the same rows again changes nothing. */
  append(rows: readonly SequencedEvent[]): Promise<void>;
  /** Whether an error speaks about what is in the rows, so that trying again cannot help. */
  refuses(error: unknown): boolean;
}

export interface WriterOptions {
  /** Longest time that a row waits for others, ms. */
  flushMs: number;
  batchRows: number;
  /** Rows that may be held; beyond, `pressure` asks the exchange to wait. */
  capacity: number;
}

export interface WriterSigns {
  pressure(full: boolean): void;
  /** A batch could not be stored; it will be tried again. */
  failed(error: unknown, waiting: number): void;
  refused(row: SequencedEvent, error: unknown): void;
}

export const writerDefaults: WriterOptions = { flushMs: 150, batchRows: 1000, capacity: 200_000 };

interface Waiter {
  seq: number;
  resolve: () => void;
}

/**
 * Stores what arrives soon after it arrives: rows are collected for `flushMs`, one batch is under way at a time. While
 * the database is away rows are held and tried again with a growing delay; none is dropped.
 */
export class EventWriter {
  private held: SequencedEvent[] = [];
  private waiters: Waiter[] = [];
  private timer: NodeJS.Timeout | undefined;
  private flushing = false;
  private full = false;
  private awaySince: number | null = null;
  private fullSince: number | null = null;
  private readonly delay = new RetryDelay(100, 5000);
  private readonly counts = { stored: 0, refused: 0, batches: 0 };
  private lastStoreMs: number | null = null;

  constructor(
    private readonly store: RowStore,
    private readonly clock: Clock,
    private readonly signs: WriterSigns,
    private readonly options: WriterOptions = writerDefaults,
  ) {}

  push(rows: readonly SequencedEvent[]): void {
    for (const row of rows) this.held.push(row);
    if (this.held.length >= this.options.batchRows) this.flushSoon(0);
    else this.flushSoon(this.options.flushMs);
    this.notePressure();
  }

  /** Resolves when every row up to this one is stored or refused. */
  settled(seq: number): Promise<void> {
    const first = this.held[0];
    if (first === undefined || first.seq > seq) return Promise.resolve();
    return new Promise((resolve) => this.waiters.push({ seq, resolve }));
  }

  /** Since when (ms) events are held because they cannot be stored, or not fast enough; `null`: all is stored soon. */
  get troubledSince(): number | null {
    return this.awaySince ?? this.fullSince;
  }

  view(): WriterOperations {
    const oldest = this.held[0];
    return {
      state: this.full ? 'full' : this.awaySince === null ? 'storing' : 'away',
      awaySince: this.awaySince,
      waiting: this.held.length,
      capacity: this.options.capacity,
      lagMs: oldest ? Math.max(0, Math.round(this.clock.now() - oldest.received)) : 0,
      ...this.counts,
      lastStoreMs: this.lastStoreMs,
    };
  }

  /** Stores what is left, for at most `withinMs`; answers how many rows could not be stored. */
  async close(withinMs: number): Promise<number> {
    const last = this.held.at(-1);
    if (last) {
      this.hurry();
      let timeout: NodeJS.Timeout | undefined;
      await Promise.race([
        this.settled(last.seq),
        new Promise<void>((resolve) => (timeout = setTimeout(resolve, withinMs))),
      ]);
      clearTimeout(timeout);
    }
    clearTimeout(this.timer);
    return this.held.length;
  }

  private hurry(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.flushSoon(0);
  }

  private flushSoon(ms: number): void {
    if (this.flushing || this.awaySince !== null) return;
    if (ms === 0) {
      clearTimeout(this.timer);
      this.timer = undefined;
      void this.flush();
    } else {
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        void this.flush();
      }, ms);
    }
  }

  private async flush(): Promise<void> {
    const batch = this.held.slice(0, this.options.batchRows);
    if (batch.length === 0) return;
    this.flushing = true;
    try {
      await this.append(batch);
      this.done(batch);
      this.flushing = false;
      if (this.held.length > 0) this.flushSoon(this.held.length >= this.options.batchRows ? 0 : this.options.flushMs);
    } catch (error) {
      this.flushing = false;
      this.later(error);
    }
  }

  /** Rows that the database refuses for their content are singled out by halving, so that the others are kept. */
  private async append(rows: readonly SequencedEvent[]): Promise<void> {
    try {
      await this.store.append(rows);
      this.counts.stored += rows.length;
      this.counts.batches += 1;
    } catch (error) {
      const [first] = rows;
      if (first === undefined || !this.store.refuses(error)) throw error;
      if (rows.length === 1) {
        this.counts.refused += 1;
        this.signs.refused(first, error);
        return;
      }
      const half = rows.length >> 1;
      await this.append(rows.slice(0, half));
      await this.append(rows.slice(half));
    }
  }

  private done(batch: readonly SequencedEvent[]): void {
    const oldest = batch[0];
    if (oldest) this.lastStoreMs = Math.max(0, Math.round(this.clock.now() - oldest.received));
    this.held = this.held.slice(batch.length);
    this.awaySince = null;
    this.delay.reset();
    const next = this.held[0]?.seq ?? Infinity;
    const ready = this.waiters.filter((waiter) => waiter.seq < next);
    this.waiters = this.waiters.filter((waiter) => waiter.seq >= next);
    for (const waiter of ready) waiter.resolve();
    this.notePressure();
  }

  private later(error: unknown): void {
    this.awaySince ??= this.clock.now();
    this.signs.failed(error, this.held.length);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.flush();
    }, this.delay.next());
  }

  private notePressure(): void {
    const full = this.held.length >= this.options.capacity;
    const relieved = this.held.length < this.options.capacity / 2;
    if (full === this.full || (this.full && !relieved)) return;
    this.full = full;
    this.fullSince = full ? this.clock.now() : null;
    this.signs.pressure(full);
  }
}
