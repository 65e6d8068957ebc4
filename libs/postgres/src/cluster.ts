import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries';
import { PostgresUnavailable } from './postgres-unavailable';
import { unprivileged } from './unprivileged';

const run = promisify(execFile);
export const majorVersion = '18';
export const superuser = 'zhiban';

/** Makes the folder of the database unless it is there. A folder half made by a start that was cut off is made again. */
export async function ensureCluster(folder: string, binaries: Binaries, log: (line: string) => void): Promise<void> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null) {
    if (version.trim() !== majorVersion) throw new PostgresUnavailable('other-version', version.trim());
    return;
  }
  log('creating the database files');
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const command = await unprivileged([
    binaries.initdb,
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    '--encoding=UTF8',
    process.platform === 'linux' ? '--locale=C.UTF-8' : '--locale=C',
    '--auth=trust',
    '--no-instructions',
  ]);
  try {
    await run(command[0], command.slice(1), { env: { ...process.env, TZ: 'UTC' } });
  } catch (error) {
    throw new PostgresUnavailable('does-not-start', lastLine(error));
  }
  await rename(draft, folder);
}

function lastLine(error: unknown): string {
  const text = error instanceof Error ? ('stderr' in error ? String(error.stderr) : error.message) : String(error);
  return text.trim().split('\n').at(-1) ?? 'initdb';
}
