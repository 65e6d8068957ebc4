import { handClock } from '@zhiban/time';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EventWriter, type RowStore, type WriterSigns } from './event-writer';
import type { SequencedEvent } from './sequenced-event';

const row = (seq: number, id = `e${seq}`): SequencedEvent => ({
  seq,
  source: 'ami',
  received: seq,
  event: { id, at: seq, type: 'seat-ready', seat: 's1' },
});
const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => row(from + i));

class MemoryStore implements RowStore {
  readonly batches: number[][] = [];
  away = false;
  poison: string | null = null;

  append(batch: readonly SequencedEvent[]): Promise<void> {
    if (this.away) return Promise.reject(new Error('connection refused'));
    if (batch.some((r) => r.event.id === this.poison)) return Promise.reject(new Error('22P05'));
    this.batches.push(batch.map((r) => r.seq));
    return Promise.resolve();
  }

  refuses(error: unknown): boolean {
    return error instanceof Error && error.message === '22P05';
  }
}

describe('the event writer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function desk(options = { flushMs: 150, batchRows: 100, capacity: 1000 }) {
    const store = new MemoryStore();
    const signs = { pressure: vi.fn(), failed: vi.fn(), refused: vi.fn() } satisfies WriterSigns;
    return { store, signs, writer: new EventWriter(store, handClock(500), signs, options) };
  }

  test('rows that arrive within a moment are stored as one batch', async () => {
    const { store, writer } = desk();
    writer.push(rows(1, 3));
    writer.push(rows(4, 5));
    expect(store.batches).toEqual([]);
    await vi.advanceTimersByTimeAsync(150);
    expect(store.batches).toEqual([[1, 2, 3, 4, 5]]);
    expect(writer.view()).toMatchObject({ state: 'storing', waiting: 0, lagMs: 0, stored: 5, batches: 1 });
  });

  test('a full batch does not wait for the moment to pass', async () => {
    const { store, writer } = desk();
    writer.push(rows(1, 250));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.batches.map((b) => b.length)).toEqual([100, 100]);
    await vi.advanceTimersByTimeAsync(150);
    expect(store.batches.flat()).toEqual(rows(1, 250).map((r) => r.seq));
  });

  test('while the database is away rows are held, tried again, and stored once in their order', async () => {
    const { store, signs, writer } = desk();
    store.away = true;
    writer.push(rows(1, 3));
    await vi.advanceTimersByTimeAsync(1000);
    writer.push(rows(4, 6));
    expect(writer.view()).toMatchObject({ state: 'away', awaySince: 500, waiting: 6, lagMs: 499 });
    expect(signs.failed.mock.calls.length).toBeGreaterThan(2);
    expect(writer.troubledSince).toBe(500);
    store.away = false;
    await vi.advanceTimersByTimeAsync(5200);
    expect(store.batches.flat()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(writer.view()).toMatchObject({ state: 'storing', awaySince: null, waiting: 0 });
    expect(writer.troubledSince).toBeNull();
  });

  test('the exchange is asked to wait when the buffer is full, and let go when half of it is stored', async () => {
    const { store, signs, writer } = desk({ flushMs: 150, batchRows: 10, capacity: 20 });
    store.away = true;
    writer.push(rows(1, 20));
    expect(writer.view().state).toBe('full');
    expect(writer.troubledSince).toBe(500);
    expect(signs.pressure.mock.calls).toEqual([[true]]);
    store.away = false;
    await vi.advanceTimersByTimeAsync(5200);
    expect(signs.pressure.mock.calls).toEqual([[true], [false]]);
    expect(writer.troubledSince).toBeNull();
  });

  test('a row that the database refuses is set aside and the others are kept', async () => {
    const { store, signs, writer } = desk();
    store.poison = 'e3';
    writer.push(rows(1, 6));
    await vi.advanceTimersByTimeAsync(150);
    expect(store.batches.flat()).toEqual([1, 2, 4, 5, 6]);
    expect(signs.refused.mock.calls.map(([r]) => (r as SequencedEvent).seq)).toEqual([3]);
    expect(writer.view()).toMatchObject({ stored: 5, refused: 1, waiting: 0 });
  });

  test('who asks whether a row is stored is told when it is', async () => {
    const { writer } = desk();
    const told: string[] = [];
    await writer.settled(9);
    writer.push(rows(10, 12));
    void writer.settled(9).then(() => told.push('nine'));
    void writer.settled(11).then(() => told.push('eleven'));
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['nine']);
    await vi.advanceTimersByTimeAsync(150);
    expect(told).toEqual(['nine', 'eleven']);
  });

  test('closing stores what is left, and says how much it could not', async () => {
    const { store, writer } = desk();
    writer.push(rows(1, 3));
    await expect(writer.close(1000)).resolves.toBe(0);
    expect(store.batches.flat()).toEqual([1, 2, 3]);

    const stuck = desk();
    stuck.store.away = true;
    stuck.writer.push(rows(1, 3));
    const left = stuck.writer.close(1000);
    await vi.advanceTimersByTimeAsync(1000);
    await expect(left).resolves.toBe(3);
  });
});
