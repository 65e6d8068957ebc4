import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { progress, root, say } from './place.mjs';
import { runPackage } from './run.mjs';

const everything = ['api', 'simulator', 'cli', 'web'];
const common = ['libs', 'package-lock.json', 'tsconfig.json'];

/** Builds those of the apps whose sources changed since their last build. */
export async function ensureBuilt(apps = everything) {
  await ensureInstalled();
  for (const app of apps) {
    const stamp = join(root, 'dist', app, '.built-from');
    const sources = fingerprint([`apps/${app}`, ...common]);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) continue;
    progress(say(`正在构建 ${app} ……`, `Building ${app} …`));
    const code = await runPackage('vite/bin/vite.js', [
      'build',
      '--logLevel',
      'warn',
      '-c',
      `apps/${app}/vite.config.ts`,
    ]);
    if (code !== 0) {
      progress(say(`${app} 没有构建成功，请看上面的信息。`, `${app} could not be built; see above.`));
      process.exit(1);
    }
    writeFileSync(stamp, sources);
  }
}

/** @param {string[]} paths */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesBelow(path))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  try {
    const entries = readdirSync(join(root, path), { withFileTypes: true });
    return entries
      .filter((entry) => !/\.spec\.ts$|^(node_modules|test|captures)$/.test(entry.name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? filesBelow(`${path}/${entry.name}`) : [`${path}/${entry.name}`]));
  } catch {
    return existsSync(join(root, path)) ? [path] : [];
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await ensureBuilt();
