import { messagePermissions, roles, type Role } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RouteInspection } from '../src/platform/sign-in';
import { csrfToken, newToken, tokenHash } from '../src/platform/sign-in/session-token';
import { readMatrix, whoText, type MatrixLine } from './permission-matrix';
import { TestApp, type TestReader } from './test-app';
import { WallSocket } from './wall-socket';

const file = 'permission-matrix.txt';
let app: TestApp;
let lines: ReadonlyMap<string, MatrixLine>;
const users = new Map<Role, string>();

beforeAll(async () => {
  app = await TestApp.start();
  lines = readMatrix(await readFile(fileURLToPath(new URL(file, import.meta.url)), 'utf8'));
  for (const role of roles) users.set(role, await userWith(role));
});
afterAll(() => app.stop());

async function userWith(role: Role): Promise<string> {
  const id = randomUUID();
  await app.database.query(
    `INSERT INTO app_user (id, username, password_hash, must_change_password, created_at, password_set_at)
     VALUES ($1, $2, '-', false, now(), now())`,
    [id, role],
  );
  await app.database.query('INSERT INTO app_grant (id, user_id, role) VALUES (gen_random_uuid(), $1, $2)', [id, role]);
  return id;
}

/** With a session of its own, so that a route that ends it does not disturb the others. */
async function readerWith(role: Role): Promise<TestReader> {
  const token = newToken();
  await app.database.query('INSERT INTO session VALUES ($1, $2, now(), now())', [tokenHash(token), users.get(role)]);
  const reader = app.stranger();
  reader.cookies.set('zhiban_session', token).set('zhiban_csrf', csrfToken(token));
  return reader;
}

const routes = () => app.app.get(RouteInspection, { strict: false }).routes();
const routeNames = () => routes().map(({ method, path }) => `${method} ${path}`);
const messageNames = () => Object.keys(messagePermissions).map((message) => `MESSAGE ${message}`);

/** Of strangers and every post those whom a route lets pass, whatever it then thinks of a request without content. */
async function passes(method: string, path: string): Promise<string[]> {
  const through = async (who: string, reader: TestReader) => {
    const { status } = await reader.ask(path.replace(/:\w+/g, 'x'), { method });
    return status === 401 || status === 403 ? [] : [who];
  };
  const others = roles.map(async (role) => through(role, await readerWith(role)));
  return (await Promise.all([through('stranger', app.stranger()), ...others])).flat();
}

async function hears(message: string, role: Role): Promise<boolean> {
  const socket = await WallSocket.open(app.url, await readerWith(role)).catch(() => null);
  if (!socket) return false;
  const answer = (await socket.say(message, {})) as { ok: boolean; problem?: { status: number } };
  socket.close();
  return answer.ok || ![401, 403].includes(answer.problem?.status ?? 0);
}

test(`every route and every message of a socket stands in ${file}, and nothing else does`, () => {
  const present = [...routeNames(), ...messageNames()];
  const missing = present.filter((name) => !lines.has(name));
  const gone = [...lines.keys()].filter((name) => !present.includes(name));
  const words = 'everyone, signed-in, key, or posts with spaces between';
  expect(
    missing,
    `Say in apps/api/test/${file} who may use these: a line each, “METHOD /path: who” (${words}).`,
  ).toEqual([]);
  expect(gone, `These are in apps/api/test/${file} and no longer in the product: take their lines out.`).toEqual([]);
});

describe('who may do what is as the table says', () => {
  // Each route is asked once for each post.
  test('over HTTP, for strangers and for each post', { timeout: 180_000 }, async () => {
    const found: string[] = [];
    for (const { method, path } of routes()) {
      found.push(`${method} ${path}: ${whoText(await passes(method, path))}`);
    }
    const said = routeNames().map((name) => `${name}: ${lines.get(name)?.who ?? 'nothing'}`);
    expect(found, `“+” is what the product does, “-” what apps/api/test/${file} says.`).toEqual(said);
  });

  test('over a socket', async () => {
    const found: string[] = [];
    for (const message of Object.keys(messagePermissions)) {
      const heard = await Promise.all(roles.map(async (role) => ((await hears(message, role)) ? [role] : [])));
      found.push(`MESSAGE ${message}: ${whoText(heard.flat())}`);
    }
    expect(found).toEqual(messageNames().map((name) => `${name}: ${lines.get(name)?.who ?? 'nothing'}`));
  });

  test('a stranger opens no socket', async () => {
    await expect(WallSocket.open(app.url, null)).rejects.toThrow('sign-in.required');
  });
});
