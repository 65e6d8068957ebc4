import { addDays, dateIn } from '@zhiban/time';
import type { PersonalData, PersonDetail, Problem, ShiftPattern } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planningCentre, readerWith } from '../../test/planning-centre';
import type { TestApp, TestReader } from '../../test/test-app';
import { PeopleShelf } from '../people/shelf/people-shelf';
import { keyedTables } from '../people/person/keyed-records';
import { DraftService } from './draft/draft.service';
import { FillService } from './fill/fill.service';
import { PublishService } from './publish/publish.service';
import { RosterViewService } from './view/roster-view.service';

let api: TestApp;
let admin: TestReader;
let lin: string;
let wu: string;
const manager = readerWith('planner', 'manager');
const today = dateIn('Asia/Shanghai', Date.now());
const scope = { first: addDays(today, -20), last: addDays(today, 20), site: null, team: null };
const get = <Found>(kind: new (...args: never[]) => Found): Found => api.app.get(kind, { strict: false });

const early: ShiftPattern = {
  ...{ code: '早', zh: '早班', en: 'Early', start: '08:00', minutes: 510, post: null, retired: false },
  breaks: [
    { kind: 'meal', minutes: 30, paid: false, earliest: 120, latest: 300 },
    { kind: 'rest', minutes: 30, paid: true, earliest: 300, latest: 420 },
  ],
};
const fill = (days: readonly number[]) =>
  get(FillService).cells(
    {
      ...{ id: randomUUID(), standing: 'keep', reason: null },
      cells: [lin, wu].flatMap((person) => days.map((day) => ({ person, date: addDays(today, day), pattern: '早' }))),
    },
    manager,
  );
async function publish(why: string): Promise<void> {
  const { revision, publication } = await get(PublishService).compare(scope, manager);
  const end = await get(PublishService).publish({ ...scope, revision, publication, why, reason: null }, manager);
  expect(end.done).toBe('published');
}
const shiftsOf = async (person: string) =>
  (await get(RosterViewService).view(scope, manager)).shifts.filter((shift) => shift.person === person);
const data = async () => (await admin.ask(`/api/v1/people/${lin}/data`)).json<PersonalData>();
const detail = async () => (await admin.ask(`/api/v1/people/${lin}`)).json<PersonDetail>();
async function erase() {
  const { number, version } = await detail();
  return admin.ask(`/api/v1/people/${lin}/erasure`, { method: 'POST', body: { number, version } });
}
const count = async (sql: string) =>
  Number((await api.database.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`))[0]?.n);

beforeAll(async () => {
  ({ api, admin } = await planningCentre(2));
  await api.database.query(`UPDATE person SET name = CASE number WHEN '1' THEN '林梅' ELSE '吴涛' END`);
  await get(PeopleShelf).renew();
  const people = get(PeopleShelf).all;
  [lin = '', wu = ''] = people.map(({ id }) => id);
  await admin.ask('/api/v1/roster/patterns', { method: 'PUT', body: early });
  await fill([-3, -2, 10]);
  await publish('');
  const [first] = await shiftsOf(lin);
  if (!first) return expect.fail('nothing was filled');
  const edit = { op: 'resize', shift: first.id, from: first.from, to: first.to + 3_600_000 } as const;
  const step = { id: randomUUID(), edits: [{ edit, seen: { [first.id]: 1 } }], reason: '林梅自愿多留一小时' };
  expect((await get(DraftService).save(step, manager)).done).toBe('saved');
  await publish('林梅替班');
});
afterAll(() => api.stop());

test('what is handed out has shifts, notices, overrides and the own part of each step', async () => {
  const { records } = await data();
  expect(records['roster_shift']).toHaveLength(6);
  expect(records['roster_notice']).toMatchObject([{ publication: 1 }, { publication: 2, why: '林梅替班' }]);
  expect(records['roster_override']).toMatchObject([
    { verdict: { rule: 'hours-of-day' }, reason: '林梅自愿多留一小时' },
  ]);
  const steps = records['roster_edit'] as { kind: string; changes: unknown[] }[];
  expect(steps.map(({ kind, changes }) => [kind, changes.length])).toEqual([
    ['fill', 3],
    ['edit', 1],
  ]);
  expect(JSON.stringify(records)).not.toContain(wu);
});

test('who still has shifts ahead is not made nobody: first they are taken out and that is published', async () => {
  const { version, number, name, nameEn, site, team, seatLabel, agents, skills, terms, availability } = await detail();
  const body = { number, name, nameEn, site, team, seatLabel, agents, skills, terms, availability };
  const left = await admin.ask(`/api/v1/people/${lin}`, {
    method: 'PUT',
    body: { ...body, leftOn: addDays(today, -1), version },
  });
  expect(left.status).toBe(200);
  const refused = (await erase()).json<Problem>();
  expect([refused.code, refused.detail]).toEqual(['person.has-shifts', expect.stringContaining(addDays(today, 10))]);

  const ahead = (await shiftsOf(lin)).filter(({ from }) => from > Date.now());
  const edits = ahead.map(({ id }) => ({ edit: { op: 'remove', shift: id } as const, seen: { [id]: 1 } }));
  expect((await get(DraftService).save({ id: randomUUID(), edits, reason: null }, manager)).done).toBe('saved');
  expect((await erase()).json<Problem>().code).toBe('person.has-shifts');
  await publish('离职');
});

test('an erasure takes the name out of everything that was written, and leaves the roster’s sums', async () => {
  const sums =
    'SELECT roster, count(*) AS shifts, sum(to_at - from_at)::text AS hours FROM roster_shift GROUP BY 1 ORDER BY 1';
  const before = await api.database.query(sums);
  const kept = ['roster_edit', 'roster_notice', 'roster_override', 'roster_publication'];
  const rows = await Promise.all(kept.map(count));
  expect((await erase()).status).toBe(204);
  expect(await api.database.query(sums)).toEqual(before);
  expect(await Promise.all(kept.map(count))).toEqual(rows);
  for (const table of [...kept, 'roster_shift', 'person'])
    expect(await count(`${table} t WHERE t::text LIKE '%林梅%'`), table).toBe(0);
  const { records } = await data();
  expect(records['roster_override']).toMatchObject([{ reason: '—自愿多留一小时' }]);
  expect(records['roster_notice']).toMatchObject([{}, { why: '—替班' }, {}]);
});

test('every table that knows people by key is looked into', async () => {
  const own = [
    'account_person',
    'employment_terms',
    'exchange_agent',
    'person_availability',
    'person_protected',
    'person_skill',
  ];
  const found = await api.database.query<{ name: string }>(
    `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
     WHERE contype = 'f' AND confrelid = 'person'::regclass ORDER BY 1`,
  );
  expect(found.map(({ name }) => name).filter((name) => !own.includes(name))).toEqual(
    Object.keys(keyedTables).toSorted(),
  );
});
