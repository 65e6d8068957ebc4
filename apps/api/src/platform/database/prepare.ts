import pg from 'pg';
import { OperatorError } from '../environment';
import { clientConfig, type DatabasePlace } from './connection';

/** Makes sure of the schema, and refuses a server that cannot hold Chinese. */
export async function prepareSchema(place: DatabasePlace): Promise<void> {
  await withClient(place, async (client) => {
    const { rows } = await client.query<{ server_encoding: string }>('SHOW server_encoding');
    const encoding = rows[0]?.server_encoding ?? '';
    if (encoding !== 'UTF8') {
      throw new OperatorError(
        `数据库的编码是 ${encoding}，请改用 UTF8 编码的数据库。`,
        `The database's encoding is ${encoding}; use a database with encoding UTF8.`,
      );
    }
    const found = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [place.schema]);
    if (found.rowCount === 0) await client.query(`CREATE SCHEMA ${pg.escapeIdentifier(place.schema)}`);
  });
}

/** Creates the database of a server of our own where it is missing. */
export async function ensureDatabase(server: Omit<DatabasePlace, 'schema'>, name: string): Promise<void> {
  await withClient({ ...server, database: 'postgres', schema: 'public' }, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  });
}

export async function withClient<T>(place: DatabasePlace, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(clientConfig(place));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
