import { addDays } from '@zhiban/time';
import type {
  FillEnd,
  ImportRow,
  Problem,
  RosterEditEnd,
  RosterImportChoices,
  RosterImportFile,
  RosterImportPreview,
  RosterView,
  ShiftHistory,
  ShiftPattern,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { request, type OutgoingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { comingMonday, planningCentre, readerWith } from '../../../test/planning-centre';
import type { TestApp, TestReader } from '../../../test/test-app';
import { RosterImportsService } from './roster-imports.service';

let api: TestApp;
let admin: TestReader;
const monday = comingMonday();
const scope = `first=${monday}&last=${addDays(monday, 13)}`;
const at = '/api/v1/roster/imports';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
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

beforeAll(async () => {
  ({ api, admin } = await planningCentre(4));
  const twin = `工号,姓名,职场,班组\n90,重名,上海,信用卡组\n91,重名,上海,投诉组\n`;
  await admin.ask('/api/v1/people/import', { method: 'POST', body: twin, headers: { 'content-type': 'text/csv' } });
  for (const made of [pattern('早', '06:00'), pattern('中', '14:00'), pattern('夜', '22:00')])
    await admin.ask('/api/v1/roster/patterns', { method: 'PUT', body: made });
});
afterAll(() => api.stop());
beforeEach(() => api.database.query('TRUNCATE roster_shift, roster_edit, roster_override, roster_code'));

const days = (count: number) => Array.from({ length: count }, (_, i) => addDays(monday, i));
const csv = (...rows: (string | number)[][]) => rows.map((row) => row.join(',')).join('\n');
const header = (count: number) => ['工号', '姓名', ...days(count)];
async function start(body: string | Uint8Array, type = 'text/csv'): Promise<string> {
  const answer = await admin.ask(`${at}?name=12.csv`, { method: 'POST', body, headers: { 'content-type': type } });
  expect(answer.status, answer.text).toBe(200);
  return answer.json<RosterImportFile>().id;
}
const look = async (id: string, given: Partial<RosterImportChoices> = {}) =>
  (
    await admin.ask(`${at}/${id}/preview`, { method: 'POST', body: { ...usual, ...given } })
  ).json<RosterImportPreview>();
const apply = async (id: string, revision: number, given: Partial<RosterImportChoices> = {}) =>
  admin.ask(`${at}/${id}/apply`, { method: 'POST', body: { ...usual, ...given, id: randomUUID(), revision } });
const view = async () => (await admin.ask(`/api/v1/roster?${scope}`)).json<RosterView>();
const states = ({ rows }: { rows: ImportRow[] }) => rows.map(({ cells }) => cells.map(({ state }) => state));

describe('a roster from a spreadsheet', () => {
  test('comes in as one step with its breaks, which is undone at once; the same file again changes nothing', async () => {
    const file = csv(header(4), [1, '员工1', '早', '早', '休', '中'], [2, '员工2', '夜', '夜', '', '休']);
    const id = await start(file);
    const seen = await look(id);
    expect(states(seen)).toEqual([
      ['fits', 'fits', 'quiet', 'fits'],
      ['fits', 'fits', 'quiet'],
    ]);
    const end = (await apply(id, seen.revision)).json<FillEnd>();
    expect(end).toMatchObject({ done: 'filled', added: 5, leftOut: [] });
    expect((await view()).shifts.map(({ breaks }) => breaks.length)).toEqual([2, 2, 2, 2, 2]);
    const again = await look(await start(file), { standing: 'replace' });
    expect(again.counts).toMatchObject({ same: 5, fits: 0, clears: 0 });
    const nothing = (await apply(id, again.revision, { standing: 'replace' })).json<Problem>();
    expect(nothing.code, 'the earlier file was let go').toBe('roster.no-import');
    const step = end.done === 'filled' ? end.step?.edit : '';
    const body = { id: randomUUID(), reason: null };
    const undone = await admin.ask(`/api/v1/roster/edits/${step}/undo`, { method: 'POST', body });
    expect(undone.json<RosterEditEnd>().done).toBe('saved');
    expect((await view()).shifts).toEqual([]);
  });

  test('shows each cell that breaks a rule by its address, and keeps what may not be overridden out', async () => {
    const id = await start(
      csv(header(3), [1, '员工1', '中', '早', '早'], [2, '员工2', '早', 'Q', '年假'], [77, '谁', '早']),
    );
    const seen = await look(id);
    expect(states(seen)).toEqual([
      ['fits', expect.stringMatching(/^(rule|reason)$/), 'fits'],
      ['fits', 'unknown-code', 'leave'],
      ['no-person'],
    ]);
    expect(seen.rows[0]?.cells[1]).toMatchObject({ at: 'D2', verdicts: [{ rule: 'rest-between-shifts' }] });
    expect(seen.rows[2]).toMatchObject({ row: 4, asks: 'unknown', person: null });
    const end = (await apply(id, seen.revision)).json<FillEnd>();
    expect(end).toMatchObject({ done: 'filled', added: 3 });
    expect((await view()).shifts).toHaveLength(3);
  });

  test('takes what a manager may excuse with the reason that is given, and marks it in the preview', async () => {
    const imports = api.app.get(RosterImportsService, { strict: false });
    const manager = readerWith('manager', 'manager');
    const file = csv(header(2), [1, '员工1', '07:00-20:00', '中']);
    const { id } = await imports.start(Buffer.from(file), 'csv', '', manager);
    const without = await imports.look(id, usual, manager, 'en');
    expect(states(without)).toEqual([['reason', 'fits']]);
    expect(without.rows[0]?.cells[0]?.verdicts.map(({ rule }) => rule)).toContain('longest-shift');
    const reasoned = { ...usual, reason: '年末高峰' };
    const { revision, counts } = await imports.look(id, reasoned, manager, 'en');
    expect(counts).toMatchObject({ reason: 1, fits: 1 });
    const bare = await imports.apply(id, { ...usual, id: randomUUID(), revision }, manager);
    expect(bare, 'without it').toMatchObject({ added: 1, leftOut: [{ why: 'reason' }] });
    const again = await imports.look(id, reasoned, manager, 'en');
    const end = await imports.apply(id, { ...reasoned, id: randomUUID(), revision: again.revision }, manager);
    expect(end).toMatchObject({ done: 'filled', added: 1, leftOut: [] });
    const kept = await api.database.query<{ reason: string }>('SELECT DISTINCT reason FROM roster_override');
    expect(kept).toEqual([{ reason: '年末高峰' }]);
  });

  test('asks which of two people of one name is meant, and takes the one that was said', async () => {
    const id = await start(csv(['姓名', ...days(1)], ['重名', '早']));
    const asked = (await look(id)).rows[0];
    expect([asked?.asks, asked?.candidates.map(({ number }) => number)]).toEqual(['same-name', ['90', '91']]);
    const person = asked?.candidates[1]?.person ?? '';
    const told = await look(id, { people: { '2': person } });
    expect(states(told)).toEqual([['fits']]);
    await apply(id, told.revision, { people: { '2': person } });
    expect((await view()).shifts.map((shift) => shift.person)).toEqual([person]);
  });

  test('remembers what its codes stood for', async () => {
    const file = csv(header(2), [1, '员工1', 'A1', 'A1']);
    const id = await start(file);
    expect((await look(id)).codes).toMatchObject([{ code: 'A1', cells: 2, from: 'nobody', meaning: null }]);
    const codes = { A1: { as: 'pattern', pattern: '早' } } as const;
    const told = await look(id, { codes });
    await apply(id, told.revision, { codes });
    expect((await look(await start(file))).codes).toMatchObject([
      { code: 'A1', from: 'remembered', meaning: { as: 'pattern', pattern: '早' } },
    ]);
  });

  test('is refused when somebody has changed shifts of its people since the preview', async () => {
    const first = await start(csv(header(1), [1, '员工1', '早']));
    const seen = await look(first);
    await apply(first, seen.revision);
    const refused = await apply(await start(csv(header(1), [1, '员工1', '中'])), seen.revision, {
      standing: 'replace',
    });
    expect(refused.json<Problem>().code).toBe('roster.import-moved');
    expect((await view()).shifts).toMatchObject([{ pattern: '早' }]);
  });

  test('of a workbook: merged cells are named and stay out until it is said that each has the value', async () => {
    const rows: SheetData = [
      [{ value: '2026 年排班', columnSpan: 3 }, null, null],
      ['姓名', ...days(3).map((date) => ({ value: new Date(`${date}T00:00:00Z`), type: Date, format: 'm"月"d"日"' }))],
      ['员工1', { value: '早', columnSpan: 2 }, null, '早'],
    ];
    const id = await start(await writeExcelFile(rows, { sheet: '十二月' }).toBuffer(), xlsx);
    const out = await look(id);
    expect([out.sheet, out.merged, states(out)]).toEqual([
      ...['十二月', [{ range: 'B3:C3', text: '早' }], [['merged', 'merged', 'fits']]],
    ]);
    expect(states(await look(id, { merged: 'each' }))).toEqual([['fits', 'fits', 'fits']]);
  });

  test('goes out as a workbook and comes in again without a change', async () => {
    const file = csv(
      header(5),
      [1, '员工1', '早', '早 07:00-15:00', '18:00-22:00 加班', '休', '夜'],
      [2, '员工2', '中', '中'],
    );
    const id = await start(file);
    const { revision } = await look(id, { reason: '试' });
    await apply(id, revision, { reason: '试' });
    const before = (await view()).shifts.length;
    expect(before).toBeGreaterThan(5);
    for (const language of ['zh-CN', 'en']) {
      const cookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { cookie, 'accept-language': language };
      const made = await fetch(`${api.url}/api/v1/roster/export?${scope}`, { headers });
      const again = await look(await start(new Uint8Array(await made.arrayBuffer()), xlsx), { standing: 'replace' });
      const { same, ...others } = again.counts;
      expect([same, Object.values(others).reduce((a, b) => a + b, 0)], language).toEqual([before, 0]);
    }
  });

  test('of 200 MB is refused before it is read, also where its length is not said', async () => {
    const cookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const csrf = { 'x-csrf-token': admin.cookies.get('zhiban_csrf') ?? '' };
    const headers = { cookie, 'content-type': xlsx, ...csrf };
    const before = process.memoryUsage().rss;
    const sent = (given: OutgoingHttpHeaders) =>
      new Promise<number>((resolve, reject) => {
        const asked = request(`${api.url}${at}`, { method: 'POST', headers: { ...headers, ...given } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
          asked.destroy();
        });
        asked.on('error', (error) => (asked.destroyed ? undefined : reject(error)));
        Readable.from(megabytes(200)).pipe(asked, { end: true });
      });
    expect(await sent({ 'content-length': 200 * 1024 * 1024 })).toBe(413);
    expect(await sent({ 'transfer-encoding': 'chunked' })).toBe(413);
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(120);
  });
});

function* megabytes(count: number): Generator<Buffer> {
  for (let sent = 0; sent < count; sent += 1) yield Buffer.alloc(1024 * 1024);
}

test('of a shift it is known who changed it, when and why, and by which publication it was told', async () => {
  const id = await start(csv(header(1), [1, '员工1', '早']));
  const { revision } = await look(id);
  await apply(id, revision);
  const [shift] = (await view()).shifts;
  const { publication, revision: now } = await view();
  const body = {
    first: monday,
    last: addDays(monday, 6),
    site: null,
    team: null,
    revision: now,
    publication,
    why: '首发',
    reason: null,
  };
  expect((await admin.ask('/api/v1/roster/publications', { method: 'POST', body })).status).toBe(200);
  const history = (await admin.ask(`/api/v1/roster/shifts/${shift?.id}/history`)).json<ShiftHistory>();
  expect(history.entries).toMatchObject([
    { by: 'publication', publication: { why: '首发', people: 1 } },
    { by: 'edit', who: 'admin', kind: 'fill', before: null, after: { id: shift?.id } },
  ]);
  expect((await admin.ask(`/api/v1/roster/shifts/${randomUUID()}/history`)).status).toBe(404);
});
