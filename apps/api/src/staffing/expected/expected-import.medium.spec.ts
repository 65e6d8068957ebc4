import type { ExpectedImportOutcome, ExpectedValuesAnswer, ExpectedVersions, Problem, Requirement } from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TestApp, type TestReader } from '../../../test/test-app';

let api: TestApp;
let planner: TestReader;
const path = '/api/v1/staffing';
/** Each test has a day of its own: a version is never written twice. */
let date = '';
let tests = 0;
const header = 'start,interval minutes,queue,offered,handled,AHT seconds';

beforeAll(async () => {
  api = await TestApp.start();
  for (const key of ['pbx/sales', 'pbx/care'])
    await api.database.query('INSERT INTO staffing_queue (key) VALUES ($1)', [key]);
  planner = await api.administrator();
});
beforeEach(() => {
  date = `2026-11-${String((tests += 1)).padStart(2, '0')}`;
});
afterAll(() => api.stop());

const send = (rows: readonly string[], query = '') =>
  planner.ask(`${path}/expected/imports?file=plan.csv${query}`, {
    method: 'POST',
    body: [header, ...rows].join('\n'),
    headers: { 'content-type': 'text/csv' },
  });
const taken = async (rows: readonly string[], query = '') => (await send(rows, query)).json<ExpectedImportOutcome>();
const wrong = async (rows: readonly string[]) =>
  ((await send(rows)).json<Problem>().fields ?? []).map(({ path: place, code }) => `${place} ${code}`);
const dayOf = async (queue: string) => {
  const query = `from=${date}&line=${encodeURIComponent(queue)}`;
  return (await planner.ask(`${path}/requirement?${query}`)).json<Requirement>().lines[0]?.days[0];
};
/** At 09:00 and 09:30 on the clock of the centre. */
const morning = () => [`${date} 09:00,30,sales,100,,180`, `${date} 09:30,30,sales,52.5,,180`];
/** Days begin at 08:00. */
const nine = 2;

describe('what queues expect, from a file', () => {
  test('is looked at first and writes nothing; taken, it is a version with the name of the file', async () => {
    const preview = await taken(morning(), '&dryRun=true');
    expect(preview).toMatchObject({ rows: 2, taken: false, newQueues: [] });
    expect(preview.days).toEqual([
      {
        ...{ queue: 'pbx/sales', date, told: 2, intervals: 48, contacts: 152.5, ahtSeconds: 180 },
        ...{ before: null, outcome: 'new' },
      },
    ]);
    expect((await dayOf('pbx/sales'))?.version).toBe(0);
    expect((await taken(morning())).taken).toBe(true);
    const day = await dayOf('pbx/sales');
    expect([day?.source, day?.contacts[nine], day?.contacts[nine + 1], day?.seats[nine]]).toEqual([
      'imported',
      100,
      52.5,
      14,
    ]);
    const { versions } = (
      await planner.ask(`${path}/expected/versions?queue=pbx/sales&date=${date}`)
    ).json<ExpectedVersions>();
    expect(versions).toMatchObject([{ version: 1, source: 'imported', note: 'plan.csv', contacts: 152.5 }]);
  });

  test('names every wrong cell by row and column, and keeps nothing', async () => {
    expect(
      await wrong([
        ...morning(),
        'tuesday,30,sales,1,,180',
        `${date} 10:00,20,sales,-4,,-180`,
        `${date} 10:10,30,sales,1,,180`,
        `${date} 11:00,30,nobody,1,,99999`,
        `${date} 12:00,30,sales,5,,`,
      ]),
    ).toEqual([
      'rows.4.start staffing.bad-start',
      'rows.5.interval staffing.bad-interval',
      'rows.5.offered staffing.bad-contacts',
      'rows.5.aht staffing.bad-aht',
      'rows.6.start staffing.off-grid',
      'rows.7.queue staffing.unknown-queue-row',
      'rows.7.aht staffing.bad-aht',
      'rows.8.aht staffing.bad-aht',
    ]);
    expect(await wrong([...morning(), `${date} 09:30,30,sales,1,,180`])).toEqual([
      'rows.4.start staffing.rows-overlap',
    ]);
    expect((await dayOf('pbx/sales'))?.version).toBe(0);
  });

  test('where a day expects something already it is refused, unless a choice is made', async () => {
    await taken(morning());
    const noon = [`${date} 12:00,30,sales,10,,200`];
    const clash = await send(noon);
    expect([clash.status, clash.json<Problem>().code]).toEqual([409, 'staffing.expected-overlaps']);
    const contacts = async () => {
      const day = await dayOf('pbx/sales');
      return [day?.version, day?.contacts[nine], day?.contacts[nine + 6]];
    };
    expect((await taken(noon, '&dryRun=true')).days[0]).toMatchObject({ outcome: 'refuse', before: 152.5 });
    expect((await taken(noon, '&overlap=keep')).days[0]?.outcome).toBe('keep');
    expect(await contacts()).toEqual([1, 100, 0]);
    expect((await taken(noon, '&overlap=merge')).days[0]).toMatchObject({ outcome: 'merge', contacts: 162.5 });
    expect(await contacts()).toEqual([2, 100, 10]);
    await taken(noon, '&overlap=replace');
    expect(await contacts()).toEqual([3, 0, 10]);
  });

  test('one refused day keeps the others out as well', async () => {
    await taken(morning());
    const both = [...morning(), `${date} 09:00,30,pbx/care,10,,200`];
    expect((await send(both)).status).toBe(409);
    expect((await dayOf('pbx/care'))?.version).toBe(0);
  });

  test('queues that nobody knows are refused, or kept as new ones', async () => {
    const news = [`${date} 09:00,30,chat,10,,200`];
    expect(await wrong(news)).toEqual(['rows.2.queue staffing.unknown-queue-row']);
    expect((await taken(news, '&newQueues=keep&dryRun=true')).newQueues).toEqual(['chat']);
    await taken(news, '&newQueues=keep');
    expect((await dayOf('chat'))?.contacts[nine]).toBe(10);
  });

  test('any version can be looked at, and an earlier one holds again', async () => {
    await taken(morning());
    await taken([`${date} 09:00,30,sales,7,,90`], '&overlap=replace');
    const values = async (version: number) =>
      planner.ask(`${path}/expected/values?queue=pbx/sales&date=${date}&version=${version}`);
    const first = (await values(1)).json<ExpectedValuesAnswer>();
    expect([first.starts.length, first.contacts[nine], first.ahtSeconds[nine]]).toEqual([48, 100, 180]);
    expect((await values(9)).json<Problem>().code).toBe('staffing.nothing-there');
    const body = { queue: 'pbx/sales', date, version: 1 };
    await planner.ask(`${path}/expected/restore`, { method: 'POST', body });
    expect(await dayOf('pbx/sales')).toMatchObject({ version: 3, source: 'imported' });
    expect((await dayOf('pbx/sales'))?.contacts[nine]).toBe(100);
  });

  test('no text, no rows, no column: each is said', async () => {
    const codeOf = async (body: string) => {
      const headers = { 'content-type': 'text/csv' };
      const answer = await planner.ask(`${path}/expected/imports`, { method: 'POST', body, headers });
      const { code, fields } = answer.json<Problem>();
      return fields?.[0]?.code ?? code;
    };
    expect(await codeOf(header)).toBe('staffing.import-empty');
    expect(await codeOf('start,queue\n1,2')).toBe('staffing.no-column');
    expect(await codeOf('PK\u0003\u0004\u0000\u0000')).toBe('staffing.not-text');
  });

  test('a year of a queue in quarters is taken in a few seconds', async () => {
    const rows = Array.from({ length: 365 * 96 }, (_, at) => {
      const start = new Date(Date.UTC(2027, 0, 1) + at * 900_000).toISOString().slice(0, 16).replace('T', ' ');
      return `${start},15,sales,${at % 40},,180`;
    });
    const began = performance.now();
    expect((await taken(rows)).days).toHaveLength(366);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});

describe('the rules of need', () => {
  test('have versions: who, when, and what each changed', async () => {
    const now = async () =>
      (await planner.ask(`${path}/rules`)).json<{ version: number; rules: { posts: object[] } }>();
    const before = await now();
    const hours = { weekdays: [1, 2], from: '08:00', to: '20:00' };
    const posts = [{ id: 'desk', zh: '值班台', en: 'Duty desk', queue: null, seats: 2, hours }];
    const body = { basedOnVersion: before.version, rules: { ...before.rules, posts } };
    expect((await planner.ask(`${path}/rules`, { method: 'PUT', body })).status).toBe(200);
    const { versions } = (await planner.ask(`${path}/rules/versions`)).json<{ versions: object[] }>();
    expect(versions[0]).toMatchObject({ version: before.version + 1, author: 'admin', changed: ['posts'] });
    const kept = await planner.ask(`${path}/rules/versions/${before.version + 1}`);
    expect(kept.json<{ rules: { posts: object[] } }>().rules.posts).toEqual(posts);
    expect((await planner.ask(`${path}/rules/versions/99`)).status).toBe(404);
  });

  test('name the field that cannot be', async () => {
    const { version, rules } = (await planner.ask(`${path}/rules`)).json<{ version: number; rules: object }>();
    const hours = { weekdays: [1], from: '08:00', to: '20:00' };
    const work = {
      ...{ id: 'w', zh: '回访', en: 'Call-backs', from: '2026-12-02', to: '2026-12-01', hours, occupancy: 0.8 },
      amount: { kind: 'back-office', cases: -5, secondsEach: 600 },
    };
    const post = { id: 'p', zh: '台', en: '', queue: null, seats: 0, hours: { ...hours, weekdays: [] } };
    const body = { basedOnVersion: version, rules: { ...rules, work: [work], posts: [post] } };
    const { fields } = (await planner.ask(`${path}/rules`, { method: 'PUT', body })).json<Problem>();
    expect(fields?.map(({ path: place }) => place)).toEqual([
      'rules.posts[0].en',
      'rules.posts[0].seats',
      'rules.posts[0].hours.weekdays',
      'rules.work[0].amount.cases',
      'rules.work[0].to',
    ]);
    const late = { ...body, rules: { ...rules, work: [{ ...work, amount: { ...work.amount, cases: 5 } }] } };
    const answer = (await planner.ask(`${path}/rules`, { method: 'PUT', body: late })).json<Problem>();
    expect(answer.fields?.map(({ code }) => code)).toEqual(['staffing.due-before-start']);
  });
});
