import type {
  AuditPage,
  NewPerson,
  PeoplePage,
  PersonalData,
  PersonDetail,
  PersonHistory,
  Problem,
  ProtectedDetail,
  WorkingTerms,
} from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TestApp, type TestReader } from '../../../test/test-app';
import { PeopleDirectory, WorkingPeople } from '..';
import { PeopleShelf } from '../shelf/people-shelf';
import { numberedTables } from './numbered-records';

let app: TestApp;
let planner: TestReader;

beforeAll(async () => {
  app = await TestApp.start();
  planner = await app.administrator();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await app.database.query('DELETE FROM person; DELETE FROM team; DELETE FROM site');
  await app.app.get(PeopleShelf, { strict: false }).renew();
});

const terms = (given: Partial<WorkingTerms> = {}): WorkingTerms => ({
  from: '2026-01-01',
  until: null,
  system: 'comprehensive',
  settlement: 'month',
  weekHours: 40,
  periodHours: null,
  partTime: false,
  nightWork: true,
  ...given,
});
const lin = (given: Partial<NewPerson> = {}): NewPerson => ({
  number: '7001',
  name: '林梅',
  nameEn: null,
  site: '上海',
  team: '信用卡组',
  seatLabel: 'A01',
  leftOn: null,
  agents: [{ source: 'asterisk', agent: 'PJSIP/7001' }],
  skills: [{ skill: 'cards', level: 3 }],
  terms: [terms()],
  availability: [{ on: 'weekdays', kind: 'cannot', days: [7], from: '22:00', to: '06:00' }],
  ...given,
});
const at = '/api/v1/people';
const add = (given: Partial<NewPerson> = {}) => planner.ask(at, { method: 'POST', body: lin(given) });
const added = async (given: Partial<NewPerson> = {}) => (await add(given)).json<PersonDetail>();
const put = (path: string, body: unknown) => planner.ask(`${at}/${path}`, { method: 'PUT', body });
const edit = ({ id, version }: PersonDetail, given: Partial<NewPerson>) => put(id, { ...lin(given), version });
const paths = (problem: Problem) => (problem.fields ?? []).map(({ path, code }) => `${path} ${code}`);
const newest = async (action: string) =>
  (await planner.ask(`/api/v1/audit?limit=1&action=${action}`)).json<AuditPage>().entries[0];

describe('a person', () => {
  test('is kept with everything that the rules of planning ask about', async () => {
    const { id } = await added();
    expect(app.app.get(WorkingPeople, { strict: false }).of(id)?.working).toEqual({
      id,
      bornOn: null,
      skills: [{ skill: 'cards', level: 3 }],
      terms: [terms()],
      protections: [],
      availability: lin().availability,
    });
    expect(app.app.get(PeopleDirectory, { strict: false }).byAgent('asterisk', 'PJSIP/7001', null)?.name).toBe('林梅');
  });

  test('stays one and the same value for the rules while others change', async () => {
    const first = await added();
    const second = await added({ number: '7002', agents: [] });
    const people = app.app.get(WorkingPeople, { strict: false });
    const before = people.of(first.id)?.working;
    await edit(second, { number: '7002', agents: [], name: '吴涛' });
    expect(people.of(first.id)?.working).toBe(before);
    expect(people.of(second.id)?.person.name).toBe('吴涛');
  });

  test('is changed by whoever saw the newest version, field by field in its history', async () => {
    const person = await added();
    const changed = await edit(person, { seatLabel: 'B07' });
    expect(changed.json<PersonDetail>()).toMatchObject({ version: 2, seatLabel: 'B07', skills: lin().skills });
    expect((await edit(person, { seatLabel: 'C01' })).json<Problem>().code).toBe('person.stale');
    const { entries } = (await planner.ask(`${at}/${person.id}/history`)).json<PersonHistory>();
    expect(entries).toMatchObject([
      { action: 'person.changed', before: { number: '7001', seatLabel: 'A01' }, after: { seatLabel: 'B07' } },
      { action: 'person.added', after: { name: '林梅' } },
    ]);
    expect(Object.keys(entries[0]?.after as object)).toEqual(['number', 'seatLabel']);
  });

  test.each([
    [{ terms: [terms({ weekHours: 60 })] }, 'terms.0.weekHours terms.more-than-the-law'],
    [{ terms: [terms({ weekHours: 0 })] }, 'terms.0.weekHours terms.no-hours'],
    [{ terms: [terms({ weekHours: 200 })] }, 'terms[0].weekHours field.too-big'],
    [{ terms: [terms(), terms({ from: '2026-05-01' })] }, 'terms.1.from terms.terms-overlap'],
    [{ terms: [terms({ until: '2025-05-01' })] }, 'terms.0.until terms.ends-before-it-begins'],
    [{ team: '信用卡组', site: null }, 'site people.empty'],
  ])('whose agreement is impossible is refused: %j', async (given, refusal) => {
    expect(paths((await add(given)).json<Problem>())).toContain(refusal);
    expect((await planner.ask(`${at}/page`)).json<PeoplePage>().total).toBe(0);
  });

  test('has a number and exchange agents of their own', async () => {
    await added();
    expect((await add({ agents: [] })).json<Problem>().code).toBe('person.number-taken');
    expect((await add({ number: '7002' })).json<Problem>().code).toBe('person.agent-taken');
  });

  test('who leaves has no agreement beyond that day, and is found among those who left', async () => {
    const person = await added();
    const left = await edit(person, { leftOn: '2026-03-31' });
    expect(left.json<PersonDetail>().terms).toEqual([terms({ until: '2026-03-31' })]);
    const total = async (state: string) => (await planner.ask(`${at}/page?state=${state}`)).json<PeoplePage>().total;
    expect([await total('here'), await total('left'), await total('all')]).toEqual([0, 1, 1]);
  });

  test('with two agreements at a time is refused by the database itself', async () => {
    const { id } = await added();
    const again = `INSERT INTO employment_terms SELECT $1, '2026-06-01', NULL, system, settlement, week_hours, period_hours,
      part_time, night_work FROM employment_terms`;
    await expect(app.database.query(again, [id])).rejects.toThrow('employment_terms_one_at_a_time');
  });
});

test('a page is searched, narrowed and counted', async () => {
  for (const n of [1, 2, 3]) {
    const skills = n === 3 ? [{ skill: 'loans', level: 1 }] : [];
    await added({ number: `70${n}`, name: `人${n}`, agents: [], skills, team: n === 1 ? '一组' : '二组' });
  }
  const page = async (query: string) => (await planner.ask(`${at}/page?${query}`)).json<PeoplePage>();
  expect((await page('limit=2&offset=1')).rows.map(({ number }) => number)).toEqual(['702', '703']);
  expect((await page(`team=${encodeURIComponent('二组')}`)).total).toBe(2);
  expect(await page('skill=loans')).toMatchObject({ total: 1, skills: ['loans'], rows: [{ number: '703' }] });
  expect((await page(`text=${encodeURIComponent('人2')}`)).rows.map(({ number }) => number)).toEqual(['702']);
});

describe('birth date and protections', () => {
  const facts = { bornOn: '1995-03-01', protections: [{ kind: 'pregnant', due: '2027-01-10', until: null }] };

  test('stand apart: no list, no export and no record of changes tells them, and each look is recorded', async () => {
    const { id, version } = await added();
    expect((await put(`${id}/protected`, { ...facts, version })).json<ProtectedDetail>()).toMatchObject(facts);
    const changed = await newest('person.changed');
    expect(JSON.stringify(changed)).not.toContain('1995');
    expect(changed?.after).toMatchObject({ number: '7001', protected: 'changed' });
    const texts = await Promise.all(
      [at, `${at}/page`, `${at}/${id}`, `${at}/export`].map(async (path) => (await planner.ask(path)).text),
    );
    expect(texts.join()).not.toMatch(/1995-03-01|2027-01-10/);
    expect((await planner.ask(`${at}/${id}/protected`)).json<ProtectedDetail>()).toMatchObject(facts);
    expect(await newest('person.protected-seen')).toMatchObject({ subject: id, after: { number: '7001' } });
  });

  test('are part of what the rules see; whoever may not see them judges without', async () => {
    const { id, version } = await added();
    await put(`${id}/protected`, { ...facts, version });
    const people = app.app.get(WorkingPeople, { strict: false });
    expect(people.of(id)?.working).toMatchObject(facts);
    const unnamed = { userId: null, person: null, grants: [], mustChangePassword: false, session: null } as const;
    const reader = { ...unnamed, name: 'lead' };
    const [seen] = await people.seenBy({ ...reader, permissions: new Set(['people.read'] as const) }, [id]);
    expect(seen).toMatchObject({ bornOn: null, protections: [] });
    const [known] = await people.seenBy({ ...reader, permissions: new Set(['people.protected'] as const) }, [id]);
    expect(known).toMatchObject(facts);
    expect(await newest('person.protected-seen')).toMatchObject({ actor: 'lead', after: { numbers: ['7001'] } });
  });

  test('of a minor are refused beside an agreement on night work that ends before they are grown up', async () => {
    const { id, version } = await added({ terms: [terms({ until: '2027-05-31' })] });
    const minor = await put(`${id}/protected`, { bornOn: '2009-06-01', protections: [], version });
    expect(paths(minor.json<Problem>())).toEqual(['terms.0.nightWork terms.night-work-of-a-minor']);
  });

  test('of a child of fifteen are refused beside an agreement', async () => {
    const { id, version } = await added();
    const young = await put(`${id}/protected`, { bornOn: '2012-01-01', protections: [], version });
    expect(paths(young.json<Problem>())).toEqual(['terms.0.from terms.too-young']);
  });
});

describe('one person’s data', () => {
  const insertLeave = (number: string) =>
    app.database.query(
      `INSERT INTO agent_interval_figure (source, seat, "from", "to", revision, person, name, counts, gap, stored_at)
       VALUES ('asterisk', 'PJSIP/7001', '2026-02-01T08:00Z', '2026-02-01T08:15Z', 1, $1, '林梅', '{"handled": 7}', false, now())`,
      [number],
    );

  test('are handed out whole, records of the floor among them', async () => {
    const { id } = await added();
    await insertLeave('7001');
    const data = (await planner.ask(`${at}/${id}/data`)).json<PersonalData>();
    expect(data.person.name).toBe('林梅');
    expect(data.records['agent_interval_figure']).toMatchObject([{ counts: { handled: 7 } }]);
    expect(data.history.map(({ action }) => action)).toContain('person.added');
    expect(await newest('person.handed-out')).toMatchObject({ subject: id });
  });

  test('are the person’s own to take, protected facts among them; an account without a person has none', async () => {
    expect((await planner.ask(`${at}/own/data`)).json<Problem>().code).toBe('person.no-own');
    const { id, version } = await added();
    await put(`${id}/protected`, { bornOn: '1995-03-01', protections: [], version });
    const link = `INSERT INTO account_person (user_id, person_id) SELECT id, $1 FROM app_user WHERE username = 'admin'`;
    await app.database.query(link, [id]);
    const own = (await planner.ask(`${at}/own/data`)).json<PersonalData>();
    expect(own).toMatchObject({ person: { number: '7001' }, protected: { bornOn: '1995-03-01' } });
    await app.database.query('DELETE FROM account_person');
  });

  test('become nobody’s once the person has left, and the figures go on as one unnamed person’s', async () => {
    const person = await added();
    await app.database.query('DELETE FROM agent_interval_figure');
    await insertLeave('7001');
    const erase = (number: string, version: number) =>
      planner.ask(`${at}/${person.id}/erasure`, { method: 'POST', body: { number, version } });
    expect((await erase('7001', 1)).json<Problem>().code).toBe('person.still-here');
    await edit(person, { leftOn: '2026-02-28' });
    expect((await erase('7002', 2)).json<Problem>().code).toBe('person.number-differs');
    expect((await erase('7001', 1)).json<Problem>().code).toBe('person.stale');
    expect((await erase('7001', 2)).status).toBe(204);

    const gone = (await planner.ask(`${at}/${person.id}`)).json<PersonDetail>();
    expect(gone).toMatchObject({ name: '—', agents: [], seatLabel: null, erased: true, skills: lin().skills });
    const figures = await app.database.query('SELECT person, name, counts FROM agent_interval_figure');
    expect(figures).toEqual([{ person: gone.number, name: '—', counts: { handled: 7 } }]);
    expect((await put(person.id, { ...lin(), version: gone.version })).json<Problem>().code).toBe('person.erased');
    expect(await newest('person.erased')).toMatchObject({ actor: 'admin', subject: person.id });
    await expect(app.database.query(`UPDATE agent_interval_figure SET counts = '{}'`)).rejects.toThrow(
      'a stored figure never changes',
    );
  });

  test('are looked for in every table that knows people by number', async () => {
    const found = await app.database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'person' ORDER BY 1`,
    );
    expect(found.map(({ name }) => name)).toEqual(Object.keys(numberedTables).toSorted());
  });
});
