import { expect, inject, test } from 'vitest';
import { bareDatabase, type TestDatabase } from '../../test/test-database';
import { migrate, withClient } from '../platform/database';
import { Environment, OperatorError } from '../platform/environment';
import { openData } from './data';

const exchange = { ACD_AMI_HOST: 'pbx', ACD_AMI_USERNAME: 'zhiban', ACD_AMI_SECRET: 'secret' };
const urlOf = (database: string) => {
  const { host, port, user } = inject('testServer');
  return `postgres://${user}@${encodeURIComponent(host)}:${port}/${database}`;
};
const open = (url: string, more = {}) => openData(Environment.read({ DATABASE_URL: url, ...more }), () => undefined);
const nameOf = (database: TestDatabase) => database.place.database ?? '';

test('in the operator’s database, demo and real data have a schema each and leave the rest alone', async () => {
  const database = await bareDatabase();
  for (const more of [{}, exchange]) await migrate((await open(urlOf(nameOf(database)), more)).place);
  const rows = await database.query<{ schema: string }>(
    `SELECT table_schema AS schema FROM information_schema.tables WHERE table_name = 'app_user' ORDER BY 1`,
  );
  expect(rows.map((row) => row.schema)).toEqual(['zhiban', 'zhiban_demo']);
  const inPublic = await database.query(`SELECT 1 FROM information_schema.tables WHERE table_schema = 'public'`);
  expect(inPublic).toEqual([]);
  await database.drop();
});

test('a database that cannot hold Chinese is refused with a sentence', async () => {
  const server = { ...inject('testServer'), database: 'postgres', schema: 'public' };
  const ascii = `CREATE DATABASE zhiban_ascii ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0`;
  await withClient(server, (client) => client.query(ascii));
  await expect(open(urlOf('zhiban_ascii'))).rejects.toThrow(
    'encoding is SQL_ASCII; use a database with encoding UTF8.',
  );
  await withClient(server, (client) => client.query('DROP DATABASE zhiban_ascii'));
});

test('a server that cannot be reached is told without its password', async () => {
  const error: unknown = await open('postgres://user:hidden-word@127.0.0.1:1/zhiban').catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(OperatorError);
  expect(String(error)).toContain('DATABASE_URL cannot be used (ECONNREFUSED)');
  expect(String(error)).not.toContain('hidden-word');
});
