import type { AccountMade, AccountsList, AccountView, AuditPage, Grant, PeopleList, Problem } from '@zhiban/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestApp, type Answer, type TestReader } from '../../test/test-app';
import { WallSocket } from '../../test/wall-socket';
import { withClient } from '../platform/database';
import { RefusalError } from '../platform/problem';
import { Access, type Reader } from '../platform/sign-in';

const path = '/api/v1/accounts';
let app: TestApp;
let admin: TestReader;
let names = 0;

beforeAll(async () => {
  app = await TestApp.start();
  admin = await app.administrator();
  const people =
    '工号,姓名,职场,班组,坐席\n6001,王小丽,上海,信用卡组,\n6002,李明,上海,投诉组,\n6003,赵六,合肥,借记卡组,\n';
  const headers = { 'content-type': 'text/csv' };
  await admin.ask('/api/v1/people/import', { method: 'POST', body: people, headers });
});
afterAll(() => app.stop());

const everywhere = (role: Grant['role']): Grant => ({ role, site: null, team: null });
const make = async (grants: Grant[], person: string | null = null) =>
  (await admin.ask(path, { method: 'POST', body: { username: `user${++names}`, grants, person } })).json<AccountMade>();
const change = (id: string, what: string, body: unknown, by = admin) =>
  by.ask(`${path}/${id}/${what}`, { method: 'PUT', body });
const list = async () => (await admin.ask(path)).json<AccountsList>().accounts;
const codeOf = (answer: Answer) => answer.json<Problem>().code;
const newest = async () => (await admin.ask('/api/v1/audit?limit=1')).json<AuditPage>().entries[0];

/** Signed in, the first password changed. */
async function entered({ account, password }: AccountMade): Promise<TestReader> {
  const reader = app.stranger();
  await reader.signIn(account.username, password);
  const body = { current: password, next: 'quiet lamps over the floor' };
  expect((await reader.ask('/api/v1/session/password', { method: 'PUT', body })).status).toBe(200);
  return reader;
}

/** Each is past the door, and nobody has changed anything, before one of them goes on. */
function atOnce(...asks: (() => Promise<Answer>)[]): Promise<Answer[]> {
  const waiting = `SELECT 1 FROM pg_locks JOIN pg_database d ON d.oid = database
    WHERE NOT granted AND datname = current_database() AND relation = 'app_user'::regclass`;
  return withClient(app.database.place, async (client) => {
    await client.query('BEGIN');
    await client.query('LOCK TABLE app_user IN EXCLUSIVE MODE');
    const answers = Promise.all(asks.map((ask) => ask()));
    await expect.poll(() => app.database.query(waiting), { timeout: 10_000 }).toHaveLength(asks.length);
    await client.query('COMMIT');
    return answers;
  });
}

describe('an account', () => {
  test('is made with a first password that is shown once and has to be changed', async () => {
    const made = await make([{ role: 'shift-lead', site: '上海', team: '信用卡组' }], '6001');
    expect(made.account).toMatchObject({
      person: { number: '6001', name: '王小丽' },
      grants: [{ role: 'shift-lead', site: '上海', team: '信用卡组' }],
      mustChangePassword: true,
      lastSignInAt: null,
    });
    expect(await newest()).toMatchObject({ actor: 'admin', action: 'user.added', address: '127.0.0.1' });
    expect(JSON.stringify(await newest())).not.toContain(made.password);

    const reader = app.stranger();
    await reader.signIn(made.account.username, made.password);
    expect(codeOf(await reader.ask('/api/v1/people'))).toBe('sign-in.change-password');
    const lead = await entered(made);
    expect((await lead.ask('/api/v1/people')).json<PeopleList>()).toMatchObject({
      sites: ['上海'],
      teams: [{ site: '上海', team: '信用卡组' }],
      people: [{ number: '6001' }],
    });
    expect(codeOf(await lead.ask(path))).toBe('permission.missing');

    const access: Access = app.app.get(Access, { strict: false });
    const known: Reader | null = await access.ofRequest({
      headers: { cookie: `zhiban_session=${lead.cookies.get('zhiban_session')}` },
    });
    expect(known).toMatchObject({ name: made.account.username, person: '6001' });
    access.requireIn(known, 'people.read', { site: '上海', team: '信用卡组' });
    expect(() => access.requireIn(known, 'people.read', { site: '上海', team: '投诉组' })).toThrow(RefusalError);
  });

  test('is refused where its name is taken, its person has one, or its place does not exist', async () => {
    const { account } = await make([], '6002');
    const tryIt = (body: object) => admin.ask(path, { method: 'POST', body: { grants: [], person: null, ...body } });
    expect(codeOf(await tryIt({ username: account.username.toUpperCase() }))).toBe('account.taken');
    expect(codeOf(await tryIt({ username: 'machine' }))).toBe('account.taken');
    expect(codeOf(await tryIt({ username: 'another', person: '6002' }))).toBe('account.person-taken');
    const nowhere = { username: 'another', grants: [{ role: 'agent', site: '上海', team: '借记卡组' }] };
    expect((await tryIt(nowhere)).json<Problem>().fields).toMatchObject([
      { path: 'grants.0.site', code: 'account.no-place', detail: 'There is no such site or team: 上海 / 借记卡组.' },
    ]);
    expect((await tryIt({ username: 'another', person: '9' })).json<Problem>().fields).toMatchObject([
      { path: 'person', code: 'account.no-person' },
    ]);
    expect(codeOf(await tryIt({ username: 'a b' }))).toBe('input.invalid');
    expect((await list()).some(({ username }) => username === 'another')).toBe(false);
  });

  test('gets other posts, in force at once on pages and on open walls', async () => {
    const made = await make([everywhere('auditor')]);
    const reader = await entered(made);
    const wall = await WallSocket.open(app.url, reader);
    const closed = new Promise((resolve) => wall.socket.on('disconnect', resolve));
    const grants = [everywhere('agent'), everywhere('agent')];
    const changed = await change(made.account.id, 'grants', { grants });
    expect(changed.json<AccountView>().grants).toEqual([everywhere('agent')]);
    expect(await newest()).toMatchObject({
      action: 'user.grants-changed',
      before: { grants: [everywhere('auditor')] },
      after: { grants: [everywhere('agent')] },
    });
    await closed;
    expect((await reader.ask('/api/v1/audit')).status).toBe(403);
    const again = await WallSocket.open(app.url, reader);
    again.close();
    await change(made.account.id, 'grants', { grants: [] });
    await expect(WallSocket.open(app.url, reader)).rejects.toThrow('permission.missing');
  });

  test('is linked to another person, or to none', async () => {
    const { account } = await make([]);
    expect((await change(account.id, 'person', { number: '6003' })).json<AccountView>().person?.name).toBe('赵六');
    expect(await newest()).toMatchObject({ action: 'user.linked', before: { person: null } });
    expect((await change(account.id, 'person', { number: '6003' })).status).toBe(200);
    expect((await change(account.id, 'person', { number: null })).json<AccountView>().person).toBeNull();
  });
});

describe('an account in wrong hands', () => {
  test('is locked: its sessions end, and only who knows the password hears why', async () => {
    const made = await make([everywhere('manager')]);
    const reader = await entered(made);
    expect((await change(made.account.id, 'lock', { locked: true })).status).toBe(204);
    expect((await reader.ask('/api/v1/people')).status).toBe(401);
    const { username } = made.account;
    expect(codeOf(await app.stranger().signIn(username, 'quiet lamps over the floor'))).toBe('account.locked');
    expect(codeOf(await app.stranger().signIn(username, 'not the password'))).toBe('sign-in.failed');
    await change(made.account.id, 'lock', { locked: false });
    expect((await app.stranger().signIn(username, 'quiet lamps over the floor')).status).toBe(200);
  });

  test('gets a new first password, or is signed out everywhere', async () => {
    const made = await make([everywhere('manager')]);
    const reader = await entered(made);
    const everySession = { method: 'DELETE' };
    expect((await admin.ask(`${path}/${made.account.id}/sessions`, everySession)).status).toBe(204);
    expect((await reader.ask('/api/v1/people')).status).toBe(401);
    const reset = await admin.ask(`${path}/${made.account.id}/password`, { method: 'POST' });
    const { password } = reset.json<{ password: string }>();
    expect(codeOf(await app.stranger().signIn(made.account.username, 'quiet lamps over the floor'))).toBe(
      'sign-in.failed',
    );
    expect((await app.stranger().signIn(made.account.username, password)).status).toBe(200);
    expect(JSON.stringify(await newest())).not.toContain(password);
  });
});

describe('administrators', () => {
  const own = async () => (await list()).find(({ username }) => username === 'admin')?.id ?? '';

  test('do not change, lock or reset their own account', async () => {
    const id = await own();
    expect(codeOf(await change(id, 'grants', { grants: [everywhere('agent')] }))).toBe('account.own');
    expect(codeOf(await change(id, 'lock', { locked: true }))).toBe('account.own');
    expect(codeOf(await admin.ask(`${path}/${id}/password`, { method: 'POST' }))).toBe('account.own');
  });

  test('are never all gone, even when two remove each other at once', async () => {
    const made = await make([everywhere('administrator')]);
    const second = await entered(made);
    const first = await own();
    const answers = await atOnce(
      () => change(first, 'grants', { grants: [] }, second),
      () => change(made.account.id, 'grants', { grants: [] }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.filter(({ status }) => status === 409).map(codeOf)).toEqual(['account.last-administrator']);
    expect(await app.database.query(`SELECT 1 FROM app_grant WHERE role = 'administrator'`)).toHaveLength(1);
    admin = await app.administrator();
  });

  test('of one site are no administrators of the accounts', async () => {
    const local = await entered(await make([{ role: 'administrator', site: '合肥', team: null }]));
    expect(codeOf(await local.ask(path))).toBe('permission.missing');
    expect((await local.ask('/api/v1/people')).json<PeopleList>().people.map(({ number }) => number)).toEqual(['6003']);
  });
});

test('the database itself keeps one person from two accounts, a post from a team of another site, and repeats', async () => {
  const { account } = await make([{ role: 'agent', site: '上海', team: '信用卡组' }]);
  const person = `SELECT $1::uuid, person_id FROM account_person LIMIT 1`;
  await expect(app.database.query(`INSERT INTO account_person ${person}`, [account.id])).rejects.toThrow(
    'account_person_once',
  );
  const elsewhere = `UPDATE app_grant SET site_id = (SELECT id FROM site WHERE name = '合肥') WHERE user_id = $1`;
  await expect(app.database.query(elsewhere, [account.id])).rejects.toThrow('app_grant_team_fk');
  const again = `INSERT INTO app_grant SELECT gen_random_uuid(), user_id, role, site_id, team_id FROM app_grant WHERE user_id = $1`;
  await expect(app.database.query(again, [account.id])).rejects.toThrow('app_grant_once');
});
