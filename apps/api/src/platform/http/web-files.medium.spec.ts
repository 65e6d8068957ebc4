import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { silentExchange, TestApp } from '../../../test/test-app';

let app: TestApp;
beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'zhiban-web-'));
  await mkdir(join(root, 'assets'));
  await writeFile(join(root, 'index.html'), '<title>wall</title>');
  await writeFile(join(root, 'assets', 'main-a1b2.js'), 'export {};');
  await writeFile(join(root, 'icon.svg'), '<svg/>');
  app = await TestApp.start(silentExchange, root);
});
afterAll(() => app.stop());

test.each(['/', '/wall', '/wall/queue/asterisk%2Fsales'])(
  'the page %s is the web itself, asked for anew each time',
  async (path) => {
    const { status, headers, text } = await app.stranger().ask(path);
    expect([status, text, headers.get('cache-control')]).toEqual([200, '<title>wall</title>', 'no-cache']);
  },
);

test('a hashed file may be kept for ever, another is asked for anew', async () => {
  const hashed = await app.stranger().ask('/assets/main-a1b2.js');
  expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await app.stranger().ask('/icon.svg')).headers.get('cache-control')).toBe('no-cache');
});

test.each(['/assets/gone-c3d4.js', '/api/v1/nowhere', '/socket.io.js', '/../package.json'])(
  '%s is not a page',
  async (path) => {
    const { status, text } = await app.stranger().ask(path);
    expect(status).toBe(404);
    expect(text).toContain('request.no-route');
  },
);
