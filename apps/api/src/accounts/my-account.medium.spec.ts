import type { OwnSessions, Problem, SessionView, SettingsVersion, SignInsList } from '@zhiban/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestApp, type TestReader } from '../../test/test-app';
import { administratorName } from '../platform/sign-in';

const passphrase = 'a long enough passphrase';
let app: TestApp;
let admin: TestReader;

beforeAll(async () => {
  app = await TestApp.start();
  admin = await app.administrator();
});
afterAll(() => app.stop());

const sessions = async (reader = admin) =>
  (await reader.ask('/api/v1/my-account/sessions')).json<OwnSessions>().sessions;

test('everybody sees the own sign-ins, refused ones too, with address and browser', async () => {
  await app.stranger().signIn(administratorName, 'not the password');
  const agent = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
  const body = { username: administratorName, password: passphrase };
  await app.stranger().ask('/api/v1/session', { method: 'POST', body, headers: { 'user-agent': agent } });
  const { signIns } = (await admin.ask('/api/v1/my-account/sign-ins')).json<SignInsList>();
  expect(signIns.slice(0, 2)).toMatchObject([
    { accepted: true, address: '127.0.0.1', agent: 'Chrome 156, Windows' },
    { accepted: false, address: '127.0.0.1', agent: 'node' },
  ]);
});

test('one of several sessions is ended from another, and nobody else’s can be', async () => {
  const elsewhere = app.stranger();
  await elsewhere.signIn(administratorName, passphrase);
  const [there] = (await sessions(elsewhere)).filter(({ present }) => present);
  expect((await sessions()).filter(({ present }) => present)).toHaveLength(1);
  const end = { method: 'DELETE' };
  expect((await admin.ask(`/api/v1/my-account/sessions/${there?.id}`, end)).status).toBe(204);
  expect((await elsewhere.ask('/api/v1/audit')).status).toBe(401);
  expect((await admin.ask(`/api/v1/my-account/sessions/${there?.id}`, end)).json<Problem>().code).toBe('not-found');
});

test('everywhere else is signed out at one stroke, and the own session stays', async () => {
  const others = [app.stranger(), app.stranger()];
  for (const other of others) await other.signIn(administratorName, passphrase);
  expect((await admin.ask('/api/v1/my-account/sessions', { method: 'DELETE' })).status).toBe(204);
  for (const other of others) expect((await other.ask('/api/v1/audit')).status).toBe(401);
  expect(await sessions()).toMatchObject([{ present: true }]);
});

test('a password expires when the centre says so, not before, and then has to be changed', async () => {
  const settings = (await admin.ask('/api/v1/settings/centre')).json<SettingsVersion>();
  const save = (passwordDays: number | null, basedOnVersion: number) =>
    admin.ask('/api/v1/settings/centre', {
      method: 'PUT',
      body: { settings: { ...settings.settings, passwordDays }, note: '', basedOnVersion },
    });
  await app.database.query(`UPDATE app_user SET password_set_at = now() - interval '91 days'`);
  const mustChange = async () => (await admin.ask('/api/v1/session')).json<SessionView>().user?.passwordExpired;
  expect(await mustChange()).toBe(false);
  expect((await save(90, settings.version)).status).toBe(200);
  expect(await mustChange()).toBe(true);
  expect((await admin.ask('/api/v1/audit')).json<Problem>().code).toBe('sign-in.change-password');
  const body = { current: passphrase, next: 'another long passphrase' };
  expect((await admin.ask('/api/v1/session/password', { method: 'PUT', body })).status).toBe(200);
  expect(await mustChange()).toBe(false);
});

test('a password does not rest on the centre’s name', async () => {
  const reader = await app.administrator();
  const body = { current: passphrase, next: 'CustomerService1!' };
  const refused = (await reader.ask('/api/v1/session/password', { method: 'PUT', body })).json<Problem>();
  expect(refused.fields).toMatchObject([{ path: 'next', code: 'password.like-house' }]);
});
