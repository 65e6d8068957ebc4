import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '@zhiban/time';
import { until } from '../../../test/wall-socket';
import { testDatabase, type TestDatabase } from '../../../test/test-database';
import { dataSourceOptions } from '../../platform/database';
import { AcdEventStore } from './acd-event.store';
import { EventWriter } from './event-writer';
import type { SequencedEvent } from './sequenced-event';
import { WriterConnection, WriterLeaseError } from './writer-connection';

let database: TestDatabase;
let dataSource: DataSource;
let connection: WriterConnection;
let store: AcdEventStore;

const day = 86_400_000;
const today = Date.parse('2026-11-23T04:00:00Z');
const row = (seq: number, received = today): SequencedEvent => ({
  seq,
  source: 'ami',
  received,
  event: { id: `e${seq}`, at: received - 7, type: 'seat-ready', seat: `s${seq}` },
});
const stored = async () =>
  (await database.query<{ seq: string }>('select seq from acd_event order by seq')).map((r) => Number(r.seq));

beforeAll(async () => {
  database = await testDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.place)).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(async () => {
  await database.query('truncate acd_event, acd_event_key');
  connection = new WriterConnection(dataSource);
  store = new AcdEventStore(connection);
  await connection.open(5000);
  return () => connection.close();
});

describe('the store of events', () => {
  test('gives back what it was given, in order and to the millisecond', async () => {
    const rows = [row(1), row(2, today + 1), row(3, today + 2)];
    await store.append(rows);
    expect(await store.after('ami', 0, 10)).toEqual(rows);
    expect(await store.after('ami', 2, 10)).toEqual(rows.slice(2));
    expect(await store.lastSeq()).toBe(3);
  });

  test('a batch stored twice is stored once', async () => {
    await store.append([row(1), row(2)]);
    await store.append([row(1), row(2), row(3)]);
    expect(await stored()).toEqual([1, 2, 3]);
  });

  test('old days are dropped, the others stay', async () => {
    await store.append([row(1, today - 95 * day), row(2, today - 89 * day), row(3)]);
    expect(await store.oldestDay()).toBe('2026-08-20');
    expect(await store.dropOld(today, 90, 'kept')).toEqual(['2026-08-20']);
    expect(await stored()).toEqual([2, 3]);
    await store.append([row(4, today - 95 * day)]);
    expect(await stored()).toEqual([2, 3, 4]);
  });

  test('an event is new only once for its source, and for another source again', async () => {
    expect(await store.appendNew([row(1)])).toHaveLength(1);
    expect(await store.appendNew([{ ...row(2), event: row(1).event }])).toEqual([]);
    expect(await store.appendNew([{ ...row(3), source: 'cloud', event: row(1).event }])).toHaveLength(1);
    expect((await store.storedOf([row(1), row(2), row(3)])).map(({ seq }) => seq)).toEqual([1, 3]);
  });

  test('a second server cannot write beside the first, and can when that one has gone', async () => {
    const second = new WriterConnection(dataSource);
    await expect(second.open(150)).rejects.toBeInstanceOf(WriterLeaseError);
    await connection.close();
    await second.open(5000);
    await second.close();
  });

  test('when the connection is cut, the writer holds its rows and stores each once', async () => {
    const signs = { pressure: vi.fn(), failed: vi.fn(), refused: vi.fn() };
    const writer = new EventWriter(store, systemClock, signs, { flushMs: 10, batchRows: 50, capacity: 10_000 });
    for (let seq = 1; seq <= 400; seq += 1) {
      writer.push([row(seq)]);
      if (seq % 100 === 0) {
        await database.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zhiban'
           and pid <> pg_backend_pid() and datname = current_database()`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await until(() => writer.view().waiting === 0, 20_000);
    expect(await stored()).toEqual(Array.from({ length: 400 }, (_, i) => i + 1));
    expect(signs.refused).not.toHaveBeenCalled();
    expect(await writer.close(100)).toBe(0);
  });
});

test('a stored figure cannot be changed', async () => {
  await database.query(
    `insert into interval_figure (source, queue, "from", "to", revision, counts, rule, gap, stored_at)
     values ('ami', 'sales', now(), now() + interval '30 minutes', 1, '{}', '{}', false, now())`,
  );
  await expect(database.query(`update interval_figure set counts = '{"answered":1}'`)).rejects.toMatchObject({
    constraint: 'interval_figure_is_final',
  });
});
