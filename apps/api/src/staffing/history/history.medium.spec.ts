import type {
  AverageOutcome,
  HistoryImportNow,
  HistoryImportOutcome,
  HistoryWeeks,
  Problem,
  Requirement,
} from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TestApp, type TestReader } from '../../../test/test-app';

let api: TestApp;
let planner: TestReader;
const path = '/api/v1/staffing';
const header = 'start,interval minutes,queue,offered,handled,AHT seconds';

beforeAll(async () => {
  api = await TestApp.start();
  for (const key of ['pbx/sales', 'pbx/care'])
    await api.database.query('INSERT INTO staffing_queue (key) VALUES ($1)', [key]);
  planner = await api.administrator();
});
beforeEach(() => api.database.query('DELETE FROM contact_history'));
afterAll(() => api.stop());

const send = (rows: readonly string[], query = '') =>
  planner.ask(`${path}/imports?file=past.csv${query}`, {
    method: 'POST',
    body: [header, ...rows].join('\n'),
    headers: { 'content-type': 'text/csv' },
  });
const kept = async () =>
  (await api.database.query<{ n: number }>('SELECT count(*)::integer AS n FROM contact_history'))[0]?.n;
const wrong = async (rows: readonly string[]) => {
  const answer = await send(rows);
  return (answer.json<Problem>().fields ?? []).map(({ path: place, code }) => `${place} ${code}`);
};
const average = async (more: object) => {
  const body = { queues: ['pbx/sales'], from: '2026-11-30', days: 7, weeks: ['2026-11-09', '2026-11-16'], ...more };
  return (await planner.ask(`${path}/averages`, { method: 'POST', body })).json<AverageOutcome>();
};

describe('a history that is imported', () => {
  test('is kept whole, and its progress can be asked for', async () => {
    const outcome = (
      await send(['2026-11-09 09:00,30,sales,40,38,190.5', '2026-11-09T09:30+08:00,30,pbx/care,10,10,200', '', ''])
    ).json<HistoryImportOutcome>();
    expect(outcome).toMatchObject({ rows: 2, added: 2, replaced: 0, queues: ['pbx/sales', 'pbx/care'] });
    expect(new Date(outcome.from).toISOString()).toBe('2026-11-09T01:00:00.000Z');
    const { current } = (await planner.ask(`${path}/imports/current`)).json<HistoryImportNow>();
    expect(current).toMatchObject({ file: 'past.csv', state: 'done', rows: 2 });
    expect(await kept()).toBe(2);
  });

  test('has all of its wrong cells named by row, and nothing of it is kept', async () => {
    expect(
      await wrong([
        '2026-11-09 09:00,30,sales,40,38,190',
        'monday,30,sales,40,38,190',
        '2026-11-09 10:00,20,sales,-1,38,-190',
        '2026-11-09 10:30,30,nobody,1,1,99999',
        '2026-11-09 11:00,30,sales,1.5,0,',
      ]),
    ).toEqual([
      'rows.3.start staffing.bad-start',
      'rows.4.interval staffing.bad-interval',
      'rows.4.offered staffing.bad-count',
      'rows.4.aht staffing.bad-aht',
      'rows.5.queue staffing.unknown-queue-row',
      'rows.5.aht staffing.bad-aht',
      'rows.6.offered staffing.bad-count',
    ]);
    expect(await kept()).toBe(0);
  });

  test('may bring a queue that nobody knows yet, if that is chosen', async () => {
    expect((await send(['2026-11-09 09:00,30,paper mail,4,4,900'], '&newQueues=keep')).status).toBe(200);
    expect((await send(['2026-11-09 09:30,30,paper mail,4,4,900'])).status).toBe(200);
  });

  test('may not overlap with itself', async () => {
    expect(await wrong(['2026-11-09 09:00,30,sales,4,4,90', '2026-11-09 09:15,15,sales,4,4,90'])).toEqual([
      'rows.3.start staffing.rows-overlap',
    ]);
  });

  test('that overlaps with what is kept is refused, or replaces it, or leaves it, as is chosen', async () => {
    await send(['2026-11-09 09:00,60,sales,100,90,90', '2026-11-09 10:00,30,sales,1,1,90']);
    const again = [
      '2026-11-09 09:15,15,sales,7,7,90',
      '2026-11-09 09:30,15,sales,7,7,90',
      '2026-11-09 10:30,30,sales,2,2,90',
    ];
    const refused = await send(again);
    expect([refused.status, refused.json<Problem>().code]).toEqual([409, 'staffing.history-overlaps']);
    expect((await send(again, '&overlap=keep')).json()).toMatchObject({ added: 1, skipped: 2, replaced: 0 });
    expect(await kept()).toBe(3);
    await api.database.query("DELETE FROM contact_history WHERE start = '2026-11-09 10:30+08'");
    expect((await send(again, '&overlap=replace')).json()).toMatchObject({ added: 3, replaced: 1 });
    expect(await kept()).toBe(4);
  });

  test.each([
    ['', 'staffing.import-empty'],
    ['\u0000\u0001\u0002', 'staffing.not-text'],
  ])('a file of %j is refused', async (row, code) => {
    expect((await send([row])).json<Problem>().code).toBe(code);
  });

  test('a file without the columns is refused by their names', async () => {
    const answer = await planner.ask(`${path}/imports`, {
      method: 'POST',
      body: 'start,queue\n2026-11-09 09:00,sales',
      headers: { 'content-type': 'text/csv' },
    });
    expect(answer.json<Problem>().fields?.map(({ path: place }) => place)).toEqual([
      'header.interval',
      'header.offered',
      'header.aht',
    ]);
  });

  test('can be cancelled while it runs; another one waits its turn; nothing is left of it', async () => {
    let open = true;
    async function* endless() {
      yield Buffer.from(`${header}\n`);
      for (let at = Date.parse('2020-01-01T00:00Z'); open; at += 900_000) {
        yield Buffer.from(`${new Date(at).toISOString()},15,sales,1,1,90\n`.repeat(1));
        if (at % 90_000_000 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
      }
    }
    const { HistoryImportService } = await import('./history-import.service');
    const running = api.app
      .get(HistoryImportService, { strict: false })
      .run({ bytes: endless(), length: null }, { file: 'long.csv', overlap: 'refuse', newQueues: 'refuse' }, 'lin');
    const ended = expect(running).rejects.toMatchObject({ code: 'staffing.import-cancelled' });
    await expect
      .poll(async () => (await planner.ask(`${path}/imports/current`)).json<HistoryImportNow>().current?.rows)
      .toBeGreaterThan(500);
    expect((await send(['2026-11-09 09:00,30,sales,40,38,190'])).json<Problem>().code).toBe('staffing.import-running');
    expect((await planner.ask(`${path}/imports/current`, { method: 'DELETE' })).status).toBe(204);
    await ended;
    open = false;
    expect(await kept()).toBe(0);
    expect((await send(['2026-11-09 09:00,30,sales,40,38,190'])).status).toBe(200);
  });
});

describe('the average of past weeks', () => {
  const monday = (date: string, offered: number, aht = 180) => `${date} 09:00,30,sales,${offered},${offered},${aht}`;

  test('is each weekday’s own mean, with handling time by contacts, and is what is expected then', async () => {
    await send([monday('2026-11-09', 100, 100), monday('2026-11-16', 50, 250), '2026-11-10 09:00,30,sales,8,8,60']);
    const { days } = await average({});
    expect(days[0]).toMatchObject({ contacts: 75, ahtSeconds: 150, outcome: 'written' });
    expect(days[0]?.used).toEqual([
      { date: '2026-11-09', contacts: 100 },
      { date: '2026-11-16', contacts: 50 },
    ]);
    expect(days[1]).toMatchObject({ contacts: 8, leftOut: [{ date: '2026-11-17', why: 'no-figures' }] });
    const requirement = (await planner.ask(`${path}/requirement?from=2026-11-30&days=7`)).json<Requirement>();
    const [line] = requirement.lines;
    const at = requirement.days[0]!.starts.indexOf(Date.parse('2026-11-30T09:00+08:00'));
    expect([line?.days[0]?.source, line?.days[0]?.contacts[at], line?.days[0]?.ahtSeconds[at]]).toEqual([
      'average',
      75,
      150,
    ]);
    expect((await average({})).days[0]?.outcome).toBe('kept');
    expect((await average({ replace: true, dryRun: true })).days[0]?.outcome).toBe('written');
  });

  test('leaves out holidays, noted days and chosen ones, and says why', async () => {
    await send(['2026-09-28', '2026-10-05', '2026-11-09', '2026-11-16'].map((date) => monday(date, 40)));
    await planner.ask('/api/v1/calendar/days/2026-11-16', {
      method: 'PUT',
      body: { kind: null, zh: '', en: 'Anniversary' },
    });
    const weeks = ['2026-09-28', '2026-10-05', '2026-11-09', '2026-11-16'];
    const { days } = await average({ weeks, leaveOut: ['2026-11-09'], dryRun: true, replace: true });
    expect([days[0]?.used.map(({ date }) => date), days[0]?.leftOut]).toEqual([
      ['2026-09-28'],
      [
        { date: '2026-10-05', why: 'holiday' },
        { date: '2026-11-09', why: 'chosen' },
        { date: '2026-11-16', why: 'special' },
      ],
    ]);
  });

  test('is of what the live river stored, where it stored anything', async () => {
    const figures = (offered: number, ahtMs: number) =>
      JSON.stringify({ figures: { offered, handled: offered, ahtMs } });
    const from = '2026-11-09 09:00+08';
    await api.database.query(
      `INSERT INTO interval_figure (source, queue, "from", "to", revision, counts, rule, gap, stored_at)
       VALUES ('pbx', 'sales', $1, $1::timestamptz + interval '30 minutes', 1, $2, '{}', false, now())`,
      [from, figures(60, 200_000)],
    );
    await send([monday('2026-11-09', 40)]);
    const asked = { weeks: ['2026-11-09'], dryRun: true, replace: true, days: 1 };
    expect((await average(asked)).days[0]).toMatchObject({ contacts: 60, ahtSeconds: 200 });
    expect((await average({ ...asked, origin: 'imported' })).days[0]).toMatchObject({ contacts: 40, ahtSeconds: 180 });
    const { weeks } = (await planner.ask(`${path}/history/weeks?queue=pbx/sales`)).json<HistoryWeeks>();
    expect(weeks).toEqual([{ monday: '2026-11-09', live: 1, imported: 1, contacts: 100 }]);
  });

  test('of weeks without anything is refused', async () => {
    const body = { queues: ['pbx/sales'], from: '2026-11-30', days: 1, weeks: ['2019-01-07'] };
    const answer = await planner.ask(`${path}/averages`, { method: 'POST', body });
    expect(answer.json<Problem>().code).toBe('staffing.no-history');
  });
});
