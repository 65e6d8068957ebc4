import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { check } from './check.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { progress } from './place.mjs';
import { runPackage } from './run.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

const reports = mkdtempSync(join(tmpdir(), 'zhiban-test-'));

/** @type {Record<string, () => Promise<Count>>} */
const sizes = {
  check,
  unit: () => vitest('unit', ['--project', 'unit', '--project', 'web']),
  medium: async () => {
    await ensureBuilt();
    return vitest('medium', ['--project', 'medium']);
  },
  e2e,
};

/**
 * @param {string} name
 * @param {string[]} projects
 * @returns {Promise<Count>}
 */
async function vitest(name, projects) {
  const file = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runPackage('vitest/vitest.mjs', ['run', ...projects, ...reporters]);
  const report = read(file);
  const passed = report?.numPassedTests ?? 0;
  // A file that does not even load has no tests to fail, so the exit code counts too.
  return { passed, failed: Math.max(report?.numFailedTests ?? 0, code === 0 ? 0 : 1) };
}

/** @returns {Promise<Count>} */
async function e2e() {
  await ensureBuilt();
  const file = join(reports, 'e2e.json');
  const env = { ...process.env, CHROME_PATH: await ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const code = await runPackage('@playwright/test/cli.js', ['test', '-c', 'e2e', '--reporter=list,json'], { env });
  const stats = read(file)?.stats;
  const passed = (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  return { passed, failed: Math.max(stats?.unexpected ?? 0, code === 0 ? 0 : 1) };
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

await ensureInstalled();
const asked = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
for (const [name, runSize] of Object.entries(sizes)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  progress(`—— ${name} ——`);
  const { passed, failed } = await runSize();
  progress(`${name}: ${passed} passed, ${failed} failed`);
  total.passed += passed;
  total.failed += failed;
}
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
