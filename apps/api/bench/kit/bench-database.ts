import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@zhiban/postgres';
import { ensureDatabase, migrate, type DatabasePlace } from '../../src/platform/database';

export interface BenchDatabase {
  place: DatabasePlace;
  stop(): Promise<void>;
}

/** The embedded server on a folder of its own, with all tables. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhiban-bench-'));
  const server = await startPostgres({ dataDir, log: () => undefined });
  const { host, user } = server.connection;
  await ensureDatabase({ host, user }, 'zhiban');
  const place: DatabasePlace = { host, user, database: 'zhiban', schema: 'public' };
  await migrate(place);
  return {
    place,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
