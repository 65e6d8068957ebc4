import { startPostgres, type Postgres } from '@zhiban/postgres';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureDatabase, migrate } from '../src/platform/database';

export interface TestServer {
  host: string;
  port: number;
  user: string;
  /** A migrated database without rows, from which each spec file's own is cloned. */
  template: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** One PostgreSQL for the whole run, in a folder that goes with it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhiban-test-'));
  const postgres = await startPostgres({ dataDir, log: () => undefined });
  const stop = async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    project.provide('testServer', await migratedServer(postgres.connection));
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function migratedServer({ host, port, user }: Postgres['connection']): Promise<TestServer> {
  const template = 'zhiban_template';
  await ensureDatabase({ host, port, user }, template);
  await migrate({ host, port, user, database: template, schema: 'public' });
  return { host, port, user, template };
}
