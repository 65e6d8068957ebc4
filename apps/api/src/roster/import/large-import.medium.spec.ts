import { addDays } from '@zhiban/time';
import type { FillEnd, RosterImportChoices, RosterImportFile, RosterImportPreview, ShiftPattern } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NeededSeats } from '../../../test/needed-seats';
import { comingMonday, planningCentre } from '../../../test/planning-centre';
import type { TestApp, TestReader } from '../../../test/test-app';

const people = Number(process.env['IMPORT_PEOPLE'] ?? 20);
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
const every = Number(process.env['IMPORT_BREAKS'] ?? 1);
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

/** Every row, or every so manieth, has a late shift before an early one, and every fifth more days than a month may have. */
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

/** `IMPORT_PEOPLE=500` says how long each takes, and how long the server was deaf meanwhile. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const done = await work();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  delay.disable();
  const figures = [ms, (user + system) / 1000, delay.max / 1e6].map(Math.round);
  if (process.env['IMPORT_PEOPLE'])
    process.stdout.write(`${what}: ms, of the processor, longest stall: ${figures.join(', ')}\n`);
  return done;
}

test(
  'a month of a whole centre comes in as it was seen, whatever was chosen on the way',
  { timeout: 600_000 },
  async () => {
    const at = '/api/v1/roster/imports';
    const headers = { 'content-type': 'text/csv' };
    const file = await timed('upload', () =>
      admin.ask(`${at}?name=12.csv`, { method: 'POST', body: sheet(), headers }),
    );
    const { id } = file.json<RosterImportFile>();
    const look = async (what: string, given: Partial<RosterImportChoices> = {}) => {
      const body = { ...usual, ...given };
      return (
        await timed(what, () => admin.ask(`${at}/${id}/preview`, { method: 'POST', body }))
      ).json<RosterImportPreview>();
    };
    const first = await look('first preview');
    const other = await look('another choice', { codes: { 夜: { as: 'off' } } });
    expect(other.counts.fits).toBeLessThan(first.counts.fits);
    const { counts, revision } = await look('preview');
    expect(counts).toEqual(first.counts);
    const body = { ...usual, id: randomUUID(), revision };
    const end = (await timed('apply', () => admin.ask(`${at}/${id}/apply`, { method: 'POST', body }))).json<FillEnd>();
    expect(end).toMatchObject({ done: 'filled', added: counts.fits });
    expect(end.done === 'filled' && end.leftOut.length).toBe(counts.rule + counts.reason);
    expect(Math.min(counts.fits, counts.rule)).toBeGreaterThan(people / 4);
  },
);
