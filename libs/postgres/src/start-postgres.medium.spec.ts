import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBinaries } from './binaries';
import { PostgresUnavailable } from './postgres-unavailable';
import { startPostgres, type Postgres } from './start-postgres';

let dataDir: string;
let running: Postgres[];
const lines: string[] = [];
const start = async () => {
  const server = await startPostgres({ dataDir, log: (line) => lines.push(line) });
  running.push(server);
  return server;
};

async function ask<T>(server: Postgres, sql: string): Promise<T[]> {
  const client = new pg.Client({ ...server.connection, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

async function askPatiently<T>(server: Postgres, sql: string): Promise<T[]> {
  for (let left = 100; ; left -= 1) {
    try {
      return await ask<T>(server, sql);
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'zhiban-data-'));
  running = [];
});

afterEach(async () => {
  for (const server of running) await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the embedded database', () => {
  test('starts in a folder that only its owner may enter and counts Chinese characters as characters', async () => {
    const server = await start();
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    expect(await ask(server, `select length('值班长') as n, current_setting('server_encoding') as e`)).toEqual([
      { n: 3, e: 'UTF8' },
    ]);
    await ask(server, 'create extension btree_gist; create extension pg_trgm');
  });

  test('keeps its rows over a stop and is adopted, not doubled, while it runs', async () => {
    const first = await start();
    await ask(first, 'create table kept as select 1 as n');
    const second = await start();
    expect([second.adopted, second.pid]).toEqual([true, first.pid]);
    await first.stop();
    const third = await start();
    expect(third.adopted).toBe(false);
    expect(await ask(third, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  test('comes back by itself after a kill -9, with every row that was acknowledged', async () => {
    const server = await start();
    await ask(server, 'create table kept (n int)');
    await ask(server, 'insert into kept values (1), (2)');
    process.kill(server.pid, 'SIGKILL');
    expect(await askPatiently(server, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }]);
  });

  test('on a system without binaries one sentence names DATABASE_URL', async () => {
    const refused = findBinaries('sunos', 'mips');
    await expect(refused).rejects.toBeInstanceOf(PostgresUnavailable);
    await expect(refused).rejects.toThrow(/DATABASE_URL/);
  });
});
