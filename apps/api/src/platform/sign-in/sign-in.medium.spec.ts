import type { AuditPage, Problem, SessionView } from '@zhiban/wire';
import { firstValueFrom } from 'rxjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { silentExchange, TestApp } from '../../../test/test-app';
import { Access, AdministratorService, administratorName, RouteInspection } from '.';

const token = 'a-token-for-the-metrics';
let app: TestApp;
const service = () => app.app.get(AdministratorService, { strict: false });

beforeAll(async () => {
  app = await TestApp.start({ ...silentExchange, METRICS_TOKEN: token, PUBLIC_URL: 'https://wall.example' });
});
afterAll(() => app.stop());

describe('sign-in', () => {
  test('the administrator is made once, with a password that has to be changed first', async () => {
    const password = await service().createFirst();
    expect(password).toMatch(/^\w{20}$/);
    expect(await service().createFirst()).toBeNull();

    const reader = app.stranger();
    expect((await reader.ask('/api/v1/session')).json<SessionView>().user).toBeNull();
    const signedIn = await reader.signIn('Admin', password ?? '');
    expect(signedIn.status).toBe(200);
    expect(signedIn.json<SessionView>()).toMatchObject({
      user: { name: 'admin', mustChangePassword: true },
      demo: false,
    });

    const barred = await reader.ask('/api/v1/audit');
    expect([barred.status, barred.json<Problem>().code]).toEqual([403, 'sign-in.change-password']);
    const next = 'a long enough passphrase';
    const change = { method: 'PUT', body: { current: password, next } };
    expect((await reader.ask('/api/v1/session/password', change)).json<SessionView>().user?.mustChangePassword).toBe(
      false,
    );
    expect((await reader.ask('/api/v1/audit')).status).toBe(200);
  });

  test('neither password nor token is kept in the database, only what follows from them', async () => {
    const reader = await app.administrator();
    const [user] = await app.database.query<{ hash: string }>('SELECT password_hash AS hash FROM app_user');
    expect(user?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const kept = JSON.stringify(await app.database.query("SELECT *, encode(token_hash, 'escape') FROM session"));
    expect(kept).not.toContain(reader.cookies.get('zhiban_session'));
  });

  test('the session’s cookie is out of the reach of scripts and of plain http', async () => {
    const answer = await app.stranger().signIn(administratorName, await service().reset());
    const cookies = answer.headers.getSetCookie();
    expect(cookies.find((cookie) => cookie.startsWith('zhiban_session='))).toMatch(/HttpOnly; Secure; SameSite=Lax/);
    expect(cookies.find((cookie) => cookie.startsWith('zhiban_csrf='))).not.toContain('HttpOnly');
  });

  test('a wrong name and a wrong password are answered alike', async () => {
    const wrong = await app.stranger().signIn(administratorName, 'not the password');
    const nobody = await app.stranger().signIn('nobody', 'not the password');
    const first = wrong.json<Problem>();
    expect(first).toMatchObject({ status: 401, code: 'sign-in.failed' });
    expect({ ...nobody.json<Problem>(), correlationId: first.correlationId }).toEqual(first);
  });

  test('guessing is slowed down, for that name from that address alone', async () => {
    const guesser = app.stranger();
    for (let guess = 0; guess < 5; guess++) await guesser.signIn('guessed', `guess ${guess}`);
    const locked = await guesser.signIn('guessed', 'guess 6');
    expect([locked.status, locked.json<Problem>().code]).toEqual([429, 'sign-in.locked']);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await app.administrator()).cookies.has('zhiban_session')).toBe(true);
  });

  test.each([
    ['short', 'password.too-short'],
    ['an-admin-password', 'password.like-name'],
    ['Password1234', 'password.too-common'],
    ['20261123456', 'password.too-common'],
    ['a long enough passphrase', 'password.unchanged'],
  ])('the weak password “%s” is refused', async (next, code) => {
    const reader = await app.administrator();
    const body = { current: 'a long enough passphrase', next };
    const problem = (await reader.ask('/api/v1/session/password', { method: 'PUT', body })).json<Problem>();
    expect(problem).toMatchObject({ status: 400, code: 'input.invalid', fields: [{ path: 'next', code }] });
  });

  test('a changed password ends every other session, and whoever holds its sockets is told', async () => {
    const reader = await app.administrator();
    const elsewhere = app.stranger();
    await elsewhere.signIn(administratorName, 'a long enough passphrase');
    const told = firstValueFrom(app.app.get(Access, { strict: false }).ended);
    const body = { current: 'a long enough passphrase', next: 'another long passphrase' };
    expect((await reader.ask('/api/v1/session/password', { method: 'PUT', body })).status).toBe(200);
    expect(await told).toMatch(/^[\w-]{43}$/);
    expect((await elsewhere.ask('/api/v1/audit')).status).toBe(401);
    expect((await reader.ask('/api/v1/audit')).status).toBe(200);
  });

  test('signing out ends the session on the server, too', async () => {
    const reader = await app.administrator();
    const kept = reader.cookies.get('zhiban_session') ?? '';
    expect((await reader.ask('/api/v1/session', { method: 'DELETE' })).status).toBe(204);
    expect(reader.cookies.has('zhiban_session')).toBe(false);
    reader.cookies.set('zhiban_session', kept);
    expect((await reader.ask('/api/v1/audit')).status).toBe(401);
  });

  test.each([
    ['not used for twelve hours', `seen_at = seen_at - interval '12 hours 1 second'`],
    ['older than thirty days', `created_at = created_at - interval '30 days 1 second'`],
  ])('a session %s has run out', async (_, change) => {
    const reader = await app.administrator();
    await app.database.query(`UPDATE session SET ${change}`);
    expect((await reader.ask('/api/v1/audit')).status).toBe(401);
  });

  test('sign-ins, refused ones too, stand in the audit', async () => {
    await app.stranger().signIn('somebody', 'something wrong');
    const reader = await app.administrator();
    const { entries } = (await reader.ask('/api/v1/audit')).json<AuditPage>();
    const done = entries.map((entry) => `${entry.actor} ${entry.action}`);
    expect(done).toEqual(expect.arrayContaining(['somebody session.refused', 'admin session.opened']));
    expect(JSON.stringify(entries)).not.toContain('passphrase');
  });
});

describe('unsafe requests', () => {
  const body = { current: 'x', next: 'y' };

  test('without the page’s token a cookie is not enough', async () => {
    const reader = await app.administrator();
    reader.sendsCsrf = false;
    const refused = await reader.ask('/api/v1/session/password', { method: 'PUT', body });
    expect([refused.status, refused.json<Problem>().code]).toEqual([403, 'request.csrf']);
    const forged = {
      'x-csrf-token': 'planted',
      cookie: `zhiban_session=${reader.cookies.get('zhiban_session')}; zhiban_csrf=planted`,
    };
    const planted = await reader.ask('/api/v1/session/password', { method: 'PUT', body, headers: forged });
    expect(planted.json<Problem>().code).toBe('request.csrf');
  });

  test('from another web site they are refused, sign-in included', async () => {
    const reader = await app.administrator();
    const headers = { origin: 'https://elsewhere.example' };
    const refused = await reader.ask('/api/v1/session', {
      method: 'POST',
      body: { username: 'a', password: 'b' },
      headers,
    });
    expect([refused.status, refused.json<Problem>().code]).toEqual([403, 'request.foreign-origin']);
    const own = await reader.ask('/api/v1/session/password', {
      method: 'PUT',
      body,
      headers: { origin: 'https://wall.example' },
    });
    expect(own.json<Problem>().code).toBe('password.wrong');
  });
});

describe('who may', () => {
  const open = ['SessionController.read', 'SessionController.open'];

  test('every route that is not open is closed to strangers', async () => {
    const routes = app.app.get(RouteInspection, { strict: false }).routes();
    const closed = routes.filter((route) => route.access?.kind !== 'open');
    expect(routes.map((route) => route.name)).toEqual(expect.arrayContaining(open));
    expect(closed.length).toBeGreaterThan(8);
    for (const { name, method, path } of closed) {
      const answer = await app.stranger().ask(path.replace(/:\w+/g, 'x'), { method });
      expect([name, answer.status]).toEqual([name, 401]);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
  });

  test('a floor supervisor reads the settings and does not change them', async () => {
    await app.administrator();
    await app.database.query(`UPDATE app_grant SET role = 'floor-supervisor'`);
    const supervisor = app.stranger();
    await supervisor.signIn(administratorName, 'a long enough passphrase');
    expect((await supervisor.ask('/api/v1/settings/centre')).status).toBe(200);
    const refused = await supervisor.ask('/api/v1/settings/centre', { method: 'PUT', body: {} });
    expect(refused.json<Problem>()).toMatchObject({ status: 403, code: 'permission.missing' });
  });

  test('the operations token opens the operator’s pages and nothing else', async () => {
    const headers = { authorization: `Bearer ${token}` };
    expect((await app.stranger().ask('/api/openapi.json', { headers })).status).toBe(200);
    expect((await app.stranger().ask('/api/v1/audit', { headers })).status).toBe(403);
    const wrong = { authorization: `Bearer ${token}x` };
    expect((await app.stranger().ask('/api/openapi.json', { headers: wrong })).status).toBe(401);
  });

  test('a socket is known by its cookie, from our own pages alone', async () => {
    const reader = await app.administrator();
    const access = app.app.get(Access, { strict: false });
    const cookie = `zhiban_session=${reader.cookies.get('zhiban_session')}`;
    const known = await access.ofHandshake({
      headers: { cookie, host: 'wall.example', origin: 'https://wall.example' },
    });
    expect(known?.name).toBe('admin');
    expect(
      await access.ofHandshake({ headers: { cookie, host: 'wall.example', origin: 'https://evil.example' } }),
    ).toBeNull();
    expect(await access.ofHandshake({ headers: { host: 'wall.example' } })).toBeNull();
    expect(() => access.require(null, 'floor.read')).toThrow('Please sign in first.');
  });
});
