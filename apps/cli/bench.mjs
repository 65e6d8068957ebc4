import { fork } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { progress, root, say } from './place.mjs';
import { runPackage } from './run.mjs';

/**
 * @typedef {{ what: string, value: number, unit: string, goal: { atMost?: number, atLeast?: number } | null, detail: string }} Measure
 * @typedef {{ title: string, measures: Measure[] }} Report
 */

/** In the order in which they run; the crash bench last, for it leaves the disk busy. */
const order = [
  ...[
    'staffing',
    'rules',
    'planner',
    'ingest',
    'fan-out',
    'storm',
    'deltas',
    'writer',
    'page',
    'heap',
    'queries',
    'events',
    'past',
    'paint',
    'swaps',
    'sequences',
    'handovers',
  ],
  'crash',
];
/** Only where somebody asks for them. */
const onRequest = ['soak'];
const inBrowser = ['page', 'planner', 'heap', 'paint', 'soak'];
const builds = ['apps/api/bench/vite.config.ts', 'apps/web/bench/vite.config.ts'];

async function build() {
  await ensureBuilt();
  progress(say('正在构建性能测试 ……', 'Building the benches …'));
  for (const config of builds) {
    if (!existsSync(join(root, config))) continue;
    if ((await runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn', '-c', config])) !== 0) process.exit(1);
  }
  const built = readdirSync(join(root, 'dist', 'bench')).filter((file) => file.endsWith('.bench.js'));
  return [...order, ...onRequest].filter((name) => built.includes(`${name}.bench.js`));
}

let interrupted = false;

/**
 * Runs one bench in a process of its own; `null` when it broke.
 * @param {string} name
 * @param {string} chromium
 * @param {string[]} wishes
 * @returns {Promise<Report | null>}
 */
function run(name, chromium, wishes) {
  const child = fork(join(root, 'dist', 'bench', `${name}.bench.js`), wishes, {
    cwd: root,
    execArgv: ['--expose-gc', '--enable-source-maps'],
    env: { ...process.env, NODE_ENV: 'production', CHROME_PATH: chromium },
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  /** @type {Report | null} */
  let report = null;
  child.on('message', (message) => (report = /** @type {Report} */ (message)));
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    interrupted = true;
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
      resolve(code === 0 ? report : null);
    }),
  );
}

function machine() {
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const load = loadavg().map((value) => value.toFixed(1));
  return `${cpu?.model.trim() ?? 'CPU'} × ${cpus().length}, ${memory} GiB, ${process.platform} ${release()}, Node ${process.version}, load ${load.join(' ')}, ${new Date().toISOString()}`;
}

/** @param {number} value */
const shown = (value) =>
  Number.isFinite(value) ? new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value) : '—';

/** @param {Measure} measure */
function met({ value, goal }) {
  return value <= (goal?.atMost ?? Infinity) && value >= (goal?.atLeast ?? -Infinity);
}

/** @param {Measure} measure */
function row(measure) {
  const { what, value, unit, goal, detail } = measure;
  const bound =
    goal === null ? '' : goal.atMost === undefined ? `≥ ${shown(goal.atLeast ?? 0)}` : `≤ ${shown(goal.atMost)}`;
  const sign = goal === null ? '' : met(measure) ? '✓' : '✗';
  return `| ${what} | ${`${shown(value)} ${unit}`.trim()} | ${`${bound} ${bound && unit}`.trim()} | ${sign} | ${detail} |`;
}

/** @param {Report} report */
function table({ title, measures }) {
  const head = ['| measured | value | goal | | detail |', '| --- | --- | --- | --- | --- |'];
  return ['', `**${title}**`, '', ...head, ...measures.map(row), ''].join('\n');
}

const asked = process.argv.slice(2);
const outAt = asked.indexOf('--out');
const out = outAt < 0 ? null : asked.splice(outAt, 2)[1];
const wishesAt = asked.findIndex((word) => word.startsWith('--'));
const wishes = wishesAt < 0 ? [] : asked.splice(wishesAt);
const present = await build();
const unknown = asked.filter((name) => !present.includes(name));
if (unknown.length > 0 || (outAt >= 0 && !out) || (wishes.length > 0 && !asked.includes('soak'))) {
  progress(say(`可用的名称：${present.join(' ')}`, `The benches are: ${present.join(' ')}`));
  process.exit(2);
}
const names = present.filter((name) => (asked.length > 0 ? asked.includes(name) : !onRequest.includes(name)));
const chromium = names.some((name) => inBrowser.includes(name)) ? await ensureChromium() : '';
const began = machine();
process.stdout.write(`${began}\n`);
/** @type {Record<string, Report & { seconds: number }>} */
const reports = {};
const broken = [];
for (const name of names) {
  if (interrupted) break;
  const start = Date.now();
  progress(`—— ${name} ——`);
  const report = await run(name, chromium, name === 'soak' ? wishes : []);
  if (report === null) broken.push(name);
  else {
    reports[name] = { ...report, seconds: Math.round((Date.now() - start) / 1000) };
    process.stdout.write(table(report));
  }
}
if (out) writeFileSync(out, `${JSON.stringify({ machine: began, reports, broken }, null, 2)}\n`);
if (broken.length > 0) progress(say(`没有跑完：${broken.join(' ')}`, `These broke: ${broken.join(' ')}`));
process.exitCode = broken.length > 0 ? 1 : 0;
