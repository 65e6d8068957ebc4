import { resolve } from 'node:path';
import { findBinaries } from './binaries';
import { ensureCluster, superuser } from './cluster';
import { Keeper } from './keeper';
import { port } from './running-server';

export interface StartOptions {
  /** The folder that holds everything of the centre; the database lies in `postgres` below it. */
  dataDir: string;
  log: (line: string) => void;
}

export interface Postgres {
  /** For `pg`: a folder as host means its unix socket. Changes when the server had to be started again elsewhere: read it anew for each connection. */
  readonly connection: { host: string; port: number; user: string };
  readonly pid: number;
  /** A server of an earlier run was still there and is used on. */
  readonly adopted: boolean;
  /** Ends the server in order (fast shutdown). */
  stop(): Promise<void>;
}

/**
 * Brings up the embedded PostgreSQL of a data folder: made if missing, adopted if it still runs, started again whenever
 * it dies. It listens on a unix socket in a folder that only its owner may enter, never on the network.
 * Throws `PostgresUnavailable`.
 */
export async function startPostgres(options: StartOptions): Promise<Postgres> {
  const folder = resolve(options.dataDir, 'postgres');
  const binaries = await findBinaries();
  await ensureCluster(folder, binaries, options.log);
  const keeper = new Keeper(folder, binaries.postgres, options.log);
  const adopted = await keeper.begin();
  return {
    get connection() {
      return { host: keeper.socketDir, port, user: superuser };
    },
    get pid() {
      return keeper.pid;
    },
    adopted,
    stop: () => keeper.stop(),
  };
}
