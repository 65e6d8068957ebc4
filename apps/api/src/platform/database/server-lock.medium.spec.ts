import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/test-database';
import { ServerLock } from './server-lock';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const acquire = (onTaken = () => undefined) => ServerLock.acquire(database.place, onTaken, 0);
const cutLockHolders = () =>
  database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks
     WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
const holders = async () => {
  const rows = await database.query<{ pid: number }>(
    `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return rows.length;
};

test('a second server on the same data does not get the lock, until the first has let go', async () => {
  const first = await acquire();
  expect(await acquire()).toBeNull();
  await first?.release();
  const second = await acquire();
  expect(second).toBeInstanceOf(ServerLock);
  await second?.release();
  expect(await holders()).toBe(0);
});

test('a server whose connection was cut takes the lock again', async () => {
  const taken = vi.fn();
  const lock = await acquire(taken);
  await cutLockHolders();
  await vi.waitFor(async () => expect(await holders()).toBe(1), { timeout: 5_000 });
  expect(await acquire()).toBeNull();
  expect(taken).not.toHaveBeenCalled();
  await lock?.release();
});

test('a server learns that another has taken the data meanwhile', async () => {
  const taken = vi.fn();
  const first = await acquire(taken);
  await cutLockHolders();
  const second = await ServerLock.acquire(database.place, () => undefined, 200);
  expect(second).toBeInstanceOf(ServerLock);
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce(), { timeout: 5_000 });
  await first?.release();
  await second?.release();
});
