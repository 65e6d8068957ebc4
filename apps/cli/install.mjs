import { createHash } from 'node:crypto';
import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { progress, root, say } from './place.mjs';
import { run } from './run.mjs';

const stamp = join(root, 'node_modules', '.zhiban-installed');
const oldest = [20, 19];

/** Refuses a Node that is too old, with one sentence. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > (oldest[0] ?? 0) || (major === oldest[0] && minor >= (oldest[1] ?? 0))) return;
  progress(
    say(
      `需要 Node ${oldest.join('.')} 或更新，现在是 ${process.versions.node}。`,
      `Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}.`,
    ),
  );
  process.exit(1);
}

/** Installs what the lockfile names, unless exactly that is installed. */
export async function ensureInstalled() {
  requireNode();
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.platform + process.arch)
    .digest('hex');
  if (read(stamp) === wanted) return;
  progress(say('正在安装依赖包（约一分钟）……', 'Installing packages (about a minute) …'));
  const npm = process.env.npm_execpath;
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...cacheOption(),
  ];
  const code = npm ? await run(process.execPath, [npm, ...args]) : await run('npm', args);
  if (code !== 0) {
    progress(say('依赖包没有装好，请看上面的信息。', 'The packages could not be installed; see above.'));
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** npm keeps its cache at home; where there is no home that can be written to, beside the project. */
function cacheOption() {
  try {
    accessSync(homedir(), constants.W_OK);
    return [];
  } catch {
    return [`--cache=${join(root, '.cache', 'npm')}`];
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
