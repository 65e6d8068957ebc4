import { PostgresUnavailable, startPostgres, type Postgres } from '@zhiban/postgres';
import { mkdir } from 'node:fs/promises';
import pg from 'pg';
import { ensureDatabase, prepareSchema, type DatabasePlace } from '../platform/database';
import { Environment, OperatorError } from '../platform/environment';

/** Where the data are, and how to leave them. */
export interface Data {
  place: DatabasePlace;
  /** One server alone may hold the lock here. */
  lockPlace: DatabasePlace;
  stop(): Promise<void>;
}

type Line = (line: string) => void;

/** The demo's data are kept apart: a database of its own, or a schema of its own in the operator's. */
export function dataName(environment: Environment): string {
  return environment.demo ? 'zhiban_demo' : 'zhiban';
}

/** Brings up the embedded database, or goes to the one that the operator names; makes sure that ours is there. */
export async function openData(environment: Environment, log: Line): Promise<Data> {
  return environment.databaseUrl
    ? openServer(environment.databaseUrl.reveal(), dataName(environment))
    : openEmbedded(environment, log);
}

async function openServer(url: string, schema: string): Promise<Data> {
  const place: DatabasePlace = { url, schema };
  await prepareSchema(place).catch((error: unknown) => {
    throw error instanceof OperatorError ? error : urlTrouble(error);
  });
  return { place, lockPlace: place, stop: () => Promise.resolve() };
}

async function openEmbedded(environment: Environment, log: Line): Promise<Data> {
  const postgres = await embedded(environment.dataDir, log);
  const place = placeOf(postgres, dataName(environment));
  await ensureDatabase(placeOf(postgres, 'postgres'), dataName(environment));
  await prepareSchema(place);
  return { place, lockPlace: placeOf(postgres, 'postgres'), stop: () => postgres.stop() };
}

async function embedded(dataDir: string, log: Line): Promise<Postgres> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return await startPostgres({ dataDir, log });
  } catch (error) {
    if (error instanceof PostgresUnavailable) throw new OperatorError(error.zh, error.message);
    if (isSystemError(error)) throw dataDirTrouble(dataDir, error);
    throw error;
  }
}

/** The server's whereabouts are asked anew for every connection. */
function placeOf(postgres: Postgres, database: string): DatabasePlace {
  return {
    get host() {
      return postgres.connection.host;
    },
    get port() {
      return postgres.connection.port;
    },
    user: postgres.connection.user,
    database,
    schema: 'public',
  };
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

function dataDirTrouble(dataDir: string, error: NodeJS.ErrnoException): OperatorError {
  return new OperatorError(
    `DATA_DIR 指定的文件夹 ${dataDir} 无法使用（${error.code ?? ''}）。`,
    `The folder ${dataDir} of DATA_DIR cannot be used (${error.code ?? ''}).`,
  );
}

function urlTrouble(error: unknown): Error {
  const code = error instanceof pg.DatabaseError || isSystemError(error) ? error.code : undefined;
  const why = code ?? (error instanceof Error ? error.message : String(error));
  return new OperatorError(
    `无法使用 DATABASE_URL 指定的数据库（${why}）。`,
    `The database of DATABASE_URL cannot be used (${why}).`,
  );
}
