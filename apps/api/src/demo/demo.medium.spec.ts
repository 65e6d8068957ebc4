import { addDays, dateIn, weekdayOf } from '@zhiban/time';
import type { RosterView } from '@zhiban/wire';
import { byPerson, holidayCalendar, judge, openWorld } from '@zhiban/workforce-roster';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestApp } from '../../test/test-app';
import { OwedReading } from '../meetings';
import { PublishService } from '../roster';
import { RosterViewService } from '../roster/view/roster-view.service';
import { RingsService } from '../swaps/choices/rings.service';
import { DemoPlan } from '.';
import { demoAgent } from './demo-agents';
import { demoPlanner } from './demo-planner';

let api: TestApp;
let cpuMs = 0;
const today = dateIn('Asia/Shanghai', Date.now());
const monday = addDays(today, 1 - weekdayOf(today));
const scope = (first: number, last: number) => ({
  first: addDays(monday, first),
  last: addDays(monday, last),
  site: null,
  team: null,
});
const get = <Found>(kind: new (...args: never[]) => Found): Found => api.app.get(kind, { strict: false });
const begin = () => get(DemoPlan).begin();
const view = (first: number, last: number): Promise<RosterView> =>
  get(RosterViewService).view(scope(first, last), demoPlanner);
const count = async (of: string) =>
  Number((await api.database.query<{ n: string }>(`SELECT count(*) AS n FROM ${of}`))[0]?.n);

beforeAll(async () => {
  api = await TestApp.start({});
  const before = process.cpuUsage();
  await begin();
  const { user, system } = process.cpuUsage(before);
  cpuMs = (user + system) / 1000;
});
afterAll(() => api.stop());

/** What stands against the rules in some weeks, as the board says it. */
function verdictsOf({ world, people, shifts, absences }: RosterView, between: { first: string; last: string }) {
  const opened = openWorld({
    ...world,
    calendar: holidayCalendar(world.calendar),
    from: addDays(between.first, -60),
    to: addDays(between.last, 60),
  });
  const [own, away] = [byPerson(shifts), byPerson(absences)];
  return people.flatMap(({ person, number }) =>
    judge({ person, shifts: own.get(person.id) ?? [], absences: away.get(person.id) ?? [] }, opened)
      .filter(({ date }) => date >= between.first && date <= between.last)
      .map(({ rule, date }) => ({ rule, date, number })),
  );
}

test('a demo has a roster of six weeks with a few seconds of work', async () => {
  if (process.env['DEMO_MS']) process.stdout.write(`planned with ${Math.round(cpuMs)} ms of work\n`);
  expect(cpuMs).toBeLessThan(10_000);
  const { shifts, unpublished } = await view(-7, 34);
  expect(shifts.length).toBeGreaterThan(2_000);
  expect(unpublished.length).toBeGreaterThan(500);
  expect(unpublished.every(({ published }) => published === null)).toBe(true);
});

test('what is published is against no rule; what is drafted has a few decisions with reasons', async () => {
  const told = await view(-7, 20);
  expect(told.unpublished).toEqual([]);
  const hard = verdictsOf(told, scope(-7, 20)).filter(({ rule }) => rule !== 'wishes');
  expect(hard).toEqual([]);
  const drafted = await view(21, 34);
  const decided = new Set(verdictsOf(drafted, scope(21, 34)).map(({ rule }) => rule));
  expect([...decided]).toEqual(expect.arrayContaining(['hours-of-day', 'meal-and-rest', 'longest-shift']));
  const open = verdictsOf(drafted, scope(21, 34)).filter(({ rule }) => rule === 'availability');
  expect(open.length).toBeGreaterThanOrEqual(3);
  expect(drafted.overrides.length).toBeGreaterThanOrEqual(3);
  expect(drafted.overrides.every(({ reason, by }) => reason !== '' && by === 'Demo')).toBe(true);
});

test('every queue has what is expected from last week to the fourth to come', async () => {
  const rows = await api.database.query<{ days: string; least: number }>(
    `SELECT count(*) AS days, min((SELECT sum(c) FROM unnest(contacts) c)) AS least
     FROM staffing_expected_day GROUP BY queue_id`,
  );
  expect(rows.map(({ days }) => Number(days))).toEqual([42, 42, 42, 42, 42]);
  for (const { least } of rows) expect(Number(least)).toBeGreaterThan(50);
});

test('a publication tells of a change with its reason', async () => {
  const { publications } = await get(PublishService).list(scope(-7, 20));
  expect(publications.every(({ shifts }) => shifts > 0)).toBe(true);
  expect(publications.map(({ at }) => at)).toEqual(publications.map(({ at }) => at).sort((a, b) => b - a));
  expect(publications[0]).toMatchObject({ shifts: 1, people: 1 });
  expect(publications[0]?.why).not.toBe('');
});

test('people have asked for swaps and leave: of last week decided, ahead in each state', async () => {
  const [swaps, leave] = await Promise.all(
    ['swap_request', 'leave_request'].map((table) =>
      api.database.query<{ state: string; n: number }>(`SELECT state, count(*)::int AS n FROM ${table} GROUP BY state`),
    ),
  );
  const counted = (rows: { state: string; n: number }[] = []) =>
    Object.fromEntries(rows.map(({ state, n }) => [state, n]));
  expect(counted(swaps)).toEqual({ approved: 2, refused: 1, declined: 1, asked: 1, agreed: 2, offered: 3 });
  expect(counted(leave)).toEqual({ approved: 1, refused: 1, asked: 3, waiting: 1 });
});

test('each was filed and decided in its own time', async () => {
  const rows = await api.database.query<{ filed: Date; decided: Date; begins: Date }>(
    `SELECT r.filed_at AS filed, e.at AS decided, r.deadline AS begins FROM swap_request r
     JOIN swap_event e ON e.request_id = r.id AND e.step IN ('approve', 'refuse')`,
  );
  expect(rows.every(({ filed, decided, begins }) => filed < decided && decided < begins)).toBe(true);
  expect(rows.every(({ begins }) => begins.getTime() < Date.now())).toBe(true);
});

test('of two who want each other’s shift the board knows a circle', async () => {
  const [offer] = await api.database.query<{ number: string }>(
    `SELECT p.number FROM swap_request r JOIN person p ON p.id = r.filer_id WHERE r.state = 'offered' AND r.wish IS NOT NULL LIMIT 1`,
  );
  const { rings } = await get(RingsService).list(demoAgent(offer?.number ?? ''));
  expect(rings.map(({ transfers }) => transfers.length)).toEqual([2]);
});

test('of what is announced some is over, some urgent, and each is read by some', async () => {
  const rows = await api.database.query<{ urgency: string; over: boolean; read: number }>(
    `SELECT urgency, until_at < now() AS over, (
       SELECT count(DISTINCT person_id)::int FROM notice_receipt r WHERE r.notice_id = n.id) AS read
     FROM notice n ORDER BY number`,
  );
  expect(rows.map(({ urgency, over }) => [urgency, over])).toEqual([
    ['normal', true],
    ['important', false],
    ['urgent', false],
  ]);
  const [most = 0, many = 0, few = 0] = rows.map(({ read }) => read);
  expect(most > many && many > few && few > 0).toBe(true);
});

test('meetings were held and signed, one goes on, and one was missed', async () => {
  const rows = await api.database.query<{ kind: string; signed: boolean }>(
    'SELECT kind, signed_at IS NOT NULL AS signed FROM meeting ORDER BY number',
  );
  expect(rows.filter(({ signed }) => !signed)).toEqual([{ kind: 'weekly', signed: false }]);
  expect(rows.filter(({ signed }) => signed).length).toBeGreaterThan(3);
  const owed = await get(OwedReading).open();
  const missed = owed.filter(({ state, kind }) => state === 'missed' && kind !== 'weekly');
  expect(missed.map(({ kind }) => kind)).toEqual(['pre-shift']);
});

test('begun again it changes nothing', async () => {
  const tables = [
    'swap_request',
    'leave_request',
    'leave_ledger',
    'roster_edit',
    'roster_publication',
    'shift_pattern',
    'shift_rotation',
    'staffing_expected_day',
    'notice',
    'meeting',
  ];
  const before = await Promise.all(tables.map(count));
  await begin();
  expect(await Promise.all(tables.map(count))).toEqual(before);
});

test('a start that was cut off before it published goes on', async () => {
  await api.database.query(`DELETE FROM roster_notice; DELETE FROM roster_publication;
    DELETE FROM roster_shift WHERE roster = 'published'`);
  await begin();
  expect((await view(-7, 20)).unpublished).toEqual([]);
  expect(await count('roster_publication')).toBe(1);
  expect(await count('swap_request')).toBe(10);
});

test('where somebody of their own is employed, nothing is planned', async () => {
  await api.database.query('TRUNCATE roster_shift, roster_edit, roster_override, roster_publication, roster_notice');
  const admin = await api.administrator();
  const body = { number: '1', name: '王小丽' };
  const body2 = `工号,姓名\n${body.number},${body.name}\n`;
  await admin.ask('/api/v1/people/import', { method: 'POST', body: body2, headers: { 'content-type': 'text/csv' } });
  await begin();
  expect(await count('roster_edit')).toBe(0);
});
