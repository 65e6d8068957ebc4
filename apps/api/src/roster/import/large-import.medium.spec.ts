import { addDays } from '@zhiban/time';
import type { FillEnd, RosterImportChoices, ShiftPattern } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NeededSeats } from '../../../test/needed-seats';
import { comingMonday, planningCentre } from '../../../test/planning-centre';
import type { TestApp, TestReader } from '../../../test/test-app';

const people = Number(process.env['IMPORT_PEOPLE'] ?? 40);
const monday = comingMonday();
const usual: RosterImportChoices = {
  ...{ sheet: null, month: null, codes: {}, people: {}, merged: 'out', standing: 'keep', reason: null },
};
const pattern = (code: string, start: string): ShiftPattern => ({
  ...{ code, zh: `${code}班`, en: code, start, minutes: 480, post: null, retired: false },
  breaks: [
    { kind: 'meal', minutes: 30, paid: false, earliest: 120, latest: 300 },
    { kind: 'rest', minutes: 30, paid: true, earliest: 300, latest: 420 },
  ],
});
const every = Number(process.env['IMPORT_BREAKS'] ?? 3);
let api: TestApp;
let admin: TestReader;

beforeAll(async () => {
  const skills = ['cards:2', 'cards:1; loans:1', 'loans:3', 'mail:1', 'cards:1; mail:1', 'loans:2; mail:2'];
  ({ api, admin } = await planningCentre(people, (nth) => skills[nth % skills.length] ?? ''));
  const needed = new NeededSeats(api, admin);
  await needed.knowsQueues('pbx/cards', 'pbx/loans', 'pbx/mail');
  for (const queue of ['pbx/cards', 'pbx/loans', 'pbx/mail']) await needed.expects(queue, monday, 31, people / 5);
  for (const made of [pattern('早', '06:00'), pattern('中', '14:00'), pattern('夜', '22:00')])
    await admin.ask('/api/v1/roster/patterns', { method: 'PUT', body: made });
}, 60_000);
afterAll(() => api.stop());

/** Every third row has a late shift before an early one, and every fifth more days than a month may have. */
function sheet(): string {
  const days = Array.from({ length: 31 }, (_, i) => addDays(monday, i));
  const turns = ['早', '早', '中', '中', '夜', '休', '休'];
  const cell = (row: number, day: number): string => {
    if (row % every === 0 && day % 9 === 4) return '中';
    if (row % every === 0 && day % 9 === 5) return '早';
    return row % 5 === 0 && day % 7 === 5 ? '早' : (turns[(day + row) % 7] ?? '');
  };
  const rows = Array.from({ length: people }, (_, row) => [
    row + 1,
    `员工${row + 1}`,
    ...days.map((_d, i) => cell(row, i)),
  ]);
  return [['工号', '姓名', ...days], ...rows].map((row) => row.join(',')).join('\n');
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const done = await work();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  delay.disable();
  console.log(
    `${what}: ${Math.round(ms)} ms, cpu ${Math.round((user + system) / 1000)} ms, longest stall ${Math.round(delay.max / 1e6)} ms`,
  );
  return done;
}

test('a month of a whole centre comes in quickly', { timeout: 600_000 }, async () => {
  const at = '/api/v1/roster/imports';
  const file = await timed('upload', () =>
    admin.ask(`${at}?name=12.csv`, { method: 'POST', body: sheet(), headers: { 'content-type': 'text/csv' } }),
  );
  await admin.ask(`/api/v1/roster?first=${monday}&last=${addDays(monday, 30)}`);
  const { id } = file.json<{ id: string }>();
  const look = (what: string, given: Partial<RosterImportChoices> = {}) =>
    timed(what, () => admin.ask(`${at}/${id}/preview`, { method: 'POST', body: { ...usual, ...given } }));
  const seen = (await look('preview')).json<{ revision: number; counts: object }>();
  console.log(JSON.stringify(seen).slice(0, 300), JSON.stringify(seen.counts));
  await look('again');
  await look('other choice', { codes: { 休: { as: 'nothing' } } });
  const { revision } = seen;
  const end = await timed('apply', () =>
    admin.ask(`${at}/${id}/apply`, { method: 'POST', body: { ...usual, id: randomUUID(), revision } }),
  );
  const { done, ...rest } = end.json<FillEnd>();
  expect(done).toBe('filled');
  console.log(JSON.stringify({ ...rest, step: null, leftOut: rest.leftOut.length }));
});
