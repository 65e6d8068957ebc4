import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { TestApp, type TestReader } from '../../../test/test-app';
import { RouteInspection } from '../sign-in';

const operation = z.looseObject({
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({ schema: z.unknown() })) }).optional(),
  parameters: z.array(z.looseObject({ name: z.string() })).optional(),
});
const description = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

let app: TestApp;
let administrator: TestReader;
beforeAll(async () => {
  app = await TestApp.start();
  administrator = await app.administrator();
});
afterAll(() => app.stop());

const read = async () => description.parse((await administrator.ask('/api/openapi.json')).json());

test('every route of the api is described', async () => {
  const { paths } = await read();
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const routes = app.app.get(RouteInspection, { strict: false }).routes();
  const expected = routes
    .filter((route) => !route.name.startsWith('OpenApiController'))
    .map((route) => `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`);
  expect(described).toEqual(expect.arrayContaining(expected));
});

test('bodies and queries are described by the schemas that judge them', async () => {
  const { paths } = await read();
  const body = JSON.stringify(paths['/api/v1/session/password']?.put?.requestBody);
  expect(body).toContain('"current"');
  expect(body).toContain('"maxLength":200');
  const limits = paths['/api/v1/audit']?.get?.parameters?.map((parameter) => parameter.name);
  expect(limits).toEqual(expect.arrayContaining(['before', 'limit']));
});

test('the browsable page comes with everything it needs from here', async () => {
  const page = await administrator.ask('/api/docs');
  expect(page.headers.get('content-type')).toContain('text/html');
  const parts = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(parts).toHaveLength(3);
  for (const path of parts) expect([path, (await administrator.ask(path)).status]).toEqual([path, 200]);
  expect((await administrator.ask('/api/docs/package.json')).status).toBe(400);
});
