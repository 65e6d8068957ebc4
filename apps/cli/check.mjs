import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { progress, root } from './place.mjs';
import { errorsOnly, runPackage } from './run.mjs';

const nx = { env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true' }, cwd: root };
const tsc = (/** @type {string} */ project) => runPackage('typescript/bin/tsc', ['--noEmit', '-p', project]);

/** @typedef {Record<string, () => Promise<number>>} Lane */

/** @type {Lane} */
const style = {
  format: () => runPackage('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  // The walls are judged on the graph of projects; without one the rule would be skipped in silence.
  'project graph': () =>
    runPackage('nx/dist/bin/nx.js', ['graph', '--file=.nx/graph.json'], { ...nx, stdio: errorsOnly }),
  'lint and walls': () => runPackage('eslint/bin/eslint.js', ['--max-warnings', '0', '.'], nx),
  licences,
};

/** @type {Lane} */
const types = {
  'types of the pure libraries': () => tsc('libs/tsconfig.domain.json'),
  'types of the libraries': () => tsc('libs/tsconfig.json'),
  'types of the api': () => tsc('apps/api/tsconfig.json'),
  'types of the simulator': () => tsc('apps/simulator/tsconfig.json'),
  'types of the commands': () => tsc('apps/cli/tsconfig.json'),
  'types of the web': () => runPackage('vue-tsc/bin/vue-tsc.js', ['--noEmit', '-p', 'apps/web/tsconfig.json']),
  'types of the journeys': () => tsc('e2e/tsconfig.json'),
  'types of the benches': () => tsc('apps/api/bench/tsconfig.json'),
};

async function licences() {
  const { foreignLicences } = await import('./licences.mjs');
  const foreign = foreignLicences();
  for (const line of foreign) progress(`  ${line}`);
  return foreign.length;
}

/** Runs every check, style beside types. Answers how many passed and failed. */
export async function check() {
  await ensureInstalled();
  const results = (await Promise.all([walk(style), walk(types)])).flat();
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/** @param {Lane} lane */
async function walk(lane) {
  const results = [];
  for (const [name, step] of Object.entries(lane)) {
    const began = Date.now();
    const good = (await step()) === 0;
    progress(`${good ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    results.push(good);
  }
  return results;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed } = await check();
  process.exit(failed === 0 ? 0 : 1);
}
