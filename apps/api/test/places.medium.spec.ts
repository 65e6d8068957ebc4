import { messagePermissions, permissionTable, type Permission } from '@zhiban/wire';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RouteInspection } from '../src/platform/sign-in';
import { TestApp } from './test-app';

const file = 'places.txt';
const ways = ['filtered', 'judged', 'own', 'whole'];
let app: TestApp;

beforeAll(async () => (app = await TestApp.start()));
afterAll(() => app.stop());

const hasPlace = (permission: Permission) => permissionTable[permission].reach === 'place';

/** Routes and messages whose permission may be held for a site or a team alone. */
function placed(): string[] {
  const routes = app.app.get(RouteInspection, { strict: false }).routes();
  const ofRoutes = routes.flatMap(({ method, path, access }) =>
    access?.kind === 'permission' && hasPlace(access.permission) ? [`${method} ${path}`] : [],
  );
  const messages = Object.entries(messagePermissions).filter(([, permission]) => hasPlace(permission));
  return [...ofRoutes, ...messages.map(([message]) => `MESSAGE ${message}`)];
}

/** `METHOD /path: way, why`; lines that begin with # explain. */
async function lines(): Promise<Map<string, string>> {
  const text = await readFile(fileURLToPath(new URL(file, import.meta.url)), 'utf8');
  const told = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return new Map(told.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]));
}

test(`every route and message that may be held for a place says in ${file} how it keeps to it`, async () => {
  const said = await lines();
  const missing = placed().filter((name) => !said.has(name));
  const gone = [...said.keys()].filter((name) => !placed().includes(name));
  expect(missing, `Say in apps/api/test/${file} how these keep to the places of their reader.`).toEqual([]);
  expect(gone, `These are in apps/api/test/${file} and have no place any more: take their lines out.`).toEqual([]);
  const unclear = [...said].filter(([, way]) => !ways.some((word) => way.startsWith(`${word}, `)));
  expect(unclear, `A line reads “METHOD /path: way, why”; the ways are ${ways.join(', ')}.`).toEqual([]);
});
