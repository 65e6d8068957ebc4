import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { afterEach, expect, test } from 'vitest';
import { createApp } from '../src/create-app';
import { migrate, revert } from '../src/platform/database';
import { migrations } from '../src/platform/database/migrations';
import { Environment } from '../src/platform/environment';
import { createLog } from '../src/platform/log';
import { silentExchange } from './test-app';
import { bareDatabase, testDatabase, type TestDatabase } from './test-database';

let database: TestDatabase;
afterEach(() => database.drop());

const tables = () =>
  database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name <> 'migrations' ORDER BY 1`,
  );

test('every step of the tables can be taken back, and taken again', async () => {
  database = await bareDatabase();
  const up = await migrate(database.place);
  expect(up).toHaveLength(migrations.length);
  const first = await tables();
  for (const step of up)
    await revert(database.place).catch((error: unknown) => Promise.reject(new Error(step, { cause: error })));
  expect(await tables()).toEqual([]);
  await migrate(database.place);
  expect(await tables()).toEqual(first);
  expect(await migrate(database.place)).toEqual([]);
});

test('the tables are as the entities describe them', async () => {
  database = await testDatabase();
  const parts = {
    environment: Environment.read(silentExchange),
    place: database.place,
    log: createLog('silent'),
    webRoot: '/nowhere',
  };
  const app: NestExpressApplication = await createApp(parts);
  const entities = app.get(DataSource);
  const drift = await entities.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  await entities.destroy();
});
