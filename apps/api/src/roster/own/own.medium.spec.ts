import { addDays, dateIn } from '@zhiban/time';
import type {
  AccountMade,
  AuditPage,
  Grant,
  MyRoster,
  Problem,
  PublishEnd,
  RosterComparison,
  RosterEdit,
  RosterFeedMade,
  RosterFeedView,
  Shift,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { convertIcsCalendar, type IcsCalendar } from 'ts-ics';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { comingMonday, planningCentre, teams } from '../../../test/planning-centre';
import type { TestApp, TestReader } from '../../../test/test-app';
import { until, WallSocket } from '../../../test/wall-socket';

let api: TestApp;
let admin: TestReader;
let planner: TestReader;
let liu: TestReader;
let people: string[];

const agent: Grant[] = [{ role: 'agent', site: null, team: null }];

beforeAll(async () => {
  ({ api, admin } = await planningCentre(3));
  planner = await entered('planner', [{ role: 'planner', site: null, team: null }]);
  liu = await entered('liu', agent, '1');
  const rows = await api.database.query<{ id: string }>('SELECT id FROM person ORDER BY number');
  people = rows.map(({ id }) => id);
});
afterAll(() => api.stop());
beforeEach(() =>
  api.database.query(
    'TRUNCATE roster_shift, roster_edit, roster_override, roster_publication, roster_notice, roster_feed',
  ),
);

async function entered(username: string, grants: Grant[], person: string | null = null): Promise<TestReader> {
  const asked = await admin.ask('/api/v1/accounts', { method: 'POST', body: { username, grants, person } });
  const { password } = asked.json<AccountMade>();
  const reader = api.stranger();
  await reader.signIn(username, password);
  const body = { current: password, next: 'quiet lamps over the floor' };
  await reader.ask('/api/v1/session/password', { method: 'PUT', body });
  return reader;
}

const monday = comingMonday();
const week = { first: monday, last: addDays(monday, 6) };
const at = (day: number, hour: number) => Date.parse(`${addDays(monday, day)}T00:00:00+08:00`) + hour * 3_600_000;
const person = (nth: number) => people[nth] ?? expect.fail(`there is no person ${nth}`);
const meal = (day: number) => ({ from: at(day, 12), to: at(day, 12.5), kind: 'meal' as const, paid: false });
const shift = (id: string, day: number, given: Partial<Shift> = {}): Shift => ({
  ...{ id, person: person(0), from: at(day, 8), to: at(day, 16), kind: 'regular', pattern: null, post: null },
  breaks: [{ ...meal(day) }, { from: at(day, 14), to: at(day, 14.5), kind: 'rest', paid: true }],
  ...given,
});

async function edit(what: RosterEdit, seen: Record<string, number>): Promise<void> {
  const body = { id: randomUUID(), edits: [{ edit: what, seen }], reason: null };
  const end = (await planner.ask('/api/v1/roster/edits', { method: 'POST', body })).json<{ done: string }>();
  expect(end.done, JSON.stringify(end)).toBe('saved');
}
const add = (added: Shift) => edit({ op: 'add', shift: added }, { [added.id]: 0 });
async function publish(why = 'the new week'): Promise<void> {
  const days = `first=${week.first}&last=${week.last}`;
  const compared = (await planner.ask(`/api/v1/roster/comparison?${days}`)).json<RosterComparison>();
  const { revision, publication } = compared;
  const body = { ...week, revision, publication, why, reason: null };
  const end = (await planner.ask('/api/v1/roster/publications', { method: 'POST', body })).json<PublishEnd>();
  expect(end.done, JSON.stringify(end)).toBe('published');
}
const mine = async (days = week, reader = liu) =>
  (await reader.ask(`/api/v1/my-roster?first=${days.first}&last=${days.last}`)).json<MyRoster>();

describe('one’s own roster', () => {
  test('is what is published of one’s own shifts, with names, hours and the days around', async () => {
    await planner.ask('/api/v1/roster/patterns', {
      method: 'PUT',
      body: {
        code: 'A',
        zh: '早班',
        en: 'Early',
        start: '08:00',
        minutes: 480,
        breaks: [],
        post: null,
        retired: false,
      },
    });
    await add(shift('a', 0, { pattern: 'A' }));
    await add(shift('b', 1, { person: person(1) }));
    expect(await mine()).toMatchObject({ shifts: [], publishedTo: null, days: Array(7).fill({ published: false }) });
    await publish();
    await add(shift('c', 2));
    const seen = await mine();
    expect(seen.shifts).toMatchObject([
      { id: 'a', date: monday, name: { zh: '早班', en: 'Early' }, minutes: 450, night: false, postName: null },
    ]);
    expect(JSON.stringify(seen)).not.toContain(person(1));
    expect(seen).toMatchObject({
      today: dateIn('Asia/Shanghai', Date.now()),
      person: { number: '1', team: teams[0] },
      coming: [{ id: 'a' }],
      hours: { regular: 450, overtime: 0, done: 0 },
      publishedTo: week.last,
    });
    expect(seen.days.map(({ published }) => published)).toEqual(Array(7).fill(true));
    expect(seen.period.first <= monday && seen.period.last >= monday).toBe(true);
    expect(seen.period.owed).toBeGreaterThan(0);
  });

  test('of the past says how much of it is done, and of a shift that goes on how far it is', async () => {
    const now = Date.now();
    const [today, minute] = [dateIn('Asia/Shanghai', now), 60_000];
    const rows = [
      [now - 26 * 60 * minute, now - 22 * 60 * minute],
      [now - 60 * minute, now + 60 * minute],
    ];
    for (const [i, [from, to]] of rows.entries())
      await api.database.query(
        `INSERT INTO roster_shift VALUES ('published', $1, $2, $3, $4, 'regular', NULL, NULL, '[]', 1, false)`,
        [`p${i}`, person(0), new Date(from ?? 0), new Date(to ?? 0)],
      );
    const seen = await mine({ first: addDays(today, -3), last: addDays(today, 3) });
    expect(seen.hours.regular).toBe(360);
    expect(seen.hours.done).toBeGreaterThanOrEqual(300);
    expect(seen.hours.done).toBeLessThan(302);
    expect(seen.coming.map(({ id }) => id)).toEqual(['p1']);
  });

  test('of an account that belongs to nobody is refused, and one may not ask for years', async () => {
    const answer = await planner.ask(`/api/v1/my-roster?first=${week.first}&last=${week.last}`);
    expect([answer.status, answer.json<Problem>().code]).toEqual([409, 'roster.no-own-person']);
    expect((await liu.ask('/api/v1/my-roster?first=2026-01-01&last=2026-12-31')).status).toBe(400);
  });

  test('page hears at once what is published for its reader, and nothing of others', async () => {
    const page = await WallSocket.open(api.url, liu);
    const heard: number[] = [];
    page.socket.on('my-roster:changed', ({ publication }) => heard.push(publication));
    expect(await page.say('my-roster:join', {})).toEqual({ ok: true, value: null });
    await add(shift('b', 0, { person: person(1) }));
    await publish();
    await add(shift('a', 0));
    await publish();
    await until(() => heard.length > 0);
    expect(heard).toEqual([2]);
    page.close();
  });
});

const make = async (language = 'zh-CN', reader = liu) =>
  reader.ask('/api/v1/my-roster/feed', { method: 'POST', body: { language } });
const made = async (language = 'zh-CN') => (await make(language)).json<RosterFeedMade>();
const fetched = (path: string, headers: Record<string, string> = {}) => api.stranger().ask(path, { headers });
const calendarOf = (text: string): IcsCalendar => convertIcsCalendar(undefined, text);

describe('the calendar feed', () => {
  test('has each published shift, with a key that stays and a count that goes up with each change', async () => {
    await add(shift('a', 0));
    await add(shift('b', 1, { person: person(1) }));
    await publish();
    const { path, address, feed } = await made();
    expect(path).toMatch(/^\/feeds\/roster\/[\w-]{43}\.ics$/);
    expect([address, feed]).toMatchObject([null, { language: 'zh-CN', fetchedAt: null }]);
    const answer = await fetched(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const first = calendarOf(answer.text);
    expect(first).toMatchObject({ method: 'PUBLISH', version: '2.0' });
    expect(first.events).toHaveLength(1);
    const [event] = first.events ?? [];
    expect(event).toMatchObject({
      ...{ uid: 'shift-a@roster.zhiban', summary: '上班', location: '上海' },
      description: '用餐：12:00–12:30\n休息：14:00–14:30\n工时 7.5 小时',
    });
    expect(answer.text).toContain('SEQUENCE:0\r\n');
    expect([event?.start.date.getTime(), event?.end?.date.getTime()]).toEqual([at(0, 8), at(0, 16)]);
    await edit({ op: 'move', shift: 'a', by: 3_600_000, person: person(0) }, { a: 1 });
    expect((await fetched(path)).text).toBe(answer.text);
    await publish('a later bus');
    const [changed] = calendarOf((await fetched(path)).text).events ?? [];
    expect(changed).toMatchObject({ uid: 'shift-a@roster.zhiban', sequence: 1 });
    expect(changed?.start.date.getTime()).toBe(at(0, 9));
    const [told] = await api.database.query<{ at: Date }>('SELECT at FROM roster_publication WHERE number = 2');
    expect(changed?.lastModified?.date.getTime()).toBe(Math.floor((told?.at.getTime() ?? 0) / 1000) * 1000);
  });

  test('is the same text until something changes, and is not sent again to who has it', async () => {
    await add(shift('a', 0));
    await publish();
    const { path } = await made('en');
    const { text, headers } = await fetched(path);
    const again = await fetched(path, { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(text).toContain('SUMMARY:Shift\r\n');
    await edit({ op: 'mark', shift: 'a', kind: 'overtime' }, { a: 1 });
    await publish('more work');
    const now = await fetched(path, { 'if-none-match': headers.get('etag') ?? '' });
    expect([now.status, now.text.includes('SUMMARY:Overtime')]).toEqual([200, true]);
  });

  test('goes back four weeks', async () => {
    const today = dateIn('Asia/Shanghai', Date.now());
    for (const days of [29, 28, 1])
      await api.database.query(
        `INSERT INTO roster_shift VALUES ('published', $1, $2, $3::timestamptz, $3::timestamptz + interval '8 hours',
           'regular', NULL, NULL, '[]', 1, false)`,
        [`${days}`, person(0), `${addDays(today, -days)}T09:00:00+08:00`],
      );
    const { events } = calendarOf((await fetched((await made()).path)).text);
    expect(events?.map(({ uid }) => uid)).toEqual(['shift-28@roster.zhiban', 'shift-1@roster.zhiban']);
  });

  test('is shown once and kept as a hash; a new address ends the one before, and revoking ends it at once', async () => {
    const first = await made();
    const stored = await api.database.query('SELECT encode(token_hash, $1) AS hash FROM roster_feed', ['escape']);
    expect(JSON.stringify(stored)).not.toContain(first.path.slice(14, -4));
    const second = await made('en');
    expect([(await fetched(first.path)).status, (await fetched(second.path)).status]).toEqual([404, 200]);
    const view = async () => (await liu.ask('/api/v1/my-roster/feed')).json<RosterFeedView>().feed;
    expect(await view()).toMatchObject({ language: 'en' });
    expect((await view())?.fetchedAt).toBeGreaterThan(0);
    expect((await liu.ask('/api/v1/my-roster/feed', { method: 'DELETE' })).status).toBe(204);
    expect((await fetched(second.path)).json<Problem>().code).toBe('roster.no-feed');
    expect(await view()).toBeNull();
    expect((await liu.ask('/api/v1/my-roster/feed', { method: 'DELETE' })).status).toBe(404);
    const { entries } = (await admin.ask('/api/v1/audit?action=roster.feed-revoked')).json<AuditPage>();
    expect(entries).toMatchObject([{ actor: 'liu', subject: '1' }]);
    const said = (await admin.ask('/api/v1/audit?limit=50')).text;
    expect(said).not.toContain(second.path.slice(14, -4));
  });

  test.each([
    ['of a locked account', `UPDATE app_user SET locked_at = now() WHERE username = 'liu'`, 'locked_at = NULL'],
    ['of who has left', `UPDATE person SET left_on = '2020-01-01' WHERE number = '1'`, 'left_on = NULL'],
  ])('%s leads nowhere', async (_, sql, back) => {
    const { path } = await made();
    await api.database.query(sql);
    expect((await fetched(path)).status).toBe(404);
    await api.database.query(sql.replace(/SET .* WHERE/, `SET ${back} WHERE`));
    expect((await fetched(path)).status).toBe(200);
  });

  test('of an account that comes to be somebody else’s shows nobody’s shifts', async () => {
    const { path } = await made();
    await api.database.query('UPDATE account_person SET person_id = $1 WHERE person_id = $2', [person(2), person(0)]);
    expect((await fetched(path)).status).toBe(404);
    await api.database.query('UPDATE account_person SET person_id = $1 WHERE person_id = $2', [person(0), person(2)]);
  });

  test('may be asked for often, but not without end', async () => {
    const { path } = await made();
    const statuses: number[] = [];
    for (let i = 0; i < 62; i += 1) statuses.push((await fetched(path)).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
    expect((await fetched(path)).headers.get('retry-after')).toMatch(/^\d+$/);
  });
});
