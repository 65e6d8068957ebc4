import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { withClient, type DatabasePlace } from '../src/platform/database';

export interface TestDatabase {
  place: DatabasePlace;
  /** SQL past the application. */
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A migrated database of the spec file's own. Drop it when the last connection is closed. */
export function testDatabase(): Promise<TestDatabase> {
  return cloned(inject('testServer').template);
}

/** A database without tables. */
export function bareDatabase(): Promise<TestDatabase> {
  return cloned('template0');
}

async function cloned(template: string): Promise<TestDatabase> {
  const { host, port, user } = inject('testServer');
  const database = `zhiban_${randomBytes(6).toString('hex')}`;
  const server: DatabasePlace = { host, port, user, database: 'postgres', schema: 'public' };
  const place: DatabasePlace = { host, port, user, database, schema: 'public' };
  await withClient(server, (client) => client.query(`CREATE DATABASE ${database} TEMPLATE ${template}`));
  return {
    place,
    query: <Row extends object>(sql: string, values: unknown[] = []) =>
      withClient(place, async (client) => (await client.query<Row>(sql, values)).rows),
    drop: () =>
      withClient(server, async (client) => void (await client.query(`DROP DATABASE ${database} WITH (FORCE)`))),
  };
}
