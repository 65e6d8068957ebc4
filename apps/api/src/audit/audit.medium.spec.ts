import type { AuditPage, Problem } from '@zhiban/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestApp, type TestReader } from '../../test/test-app';
import { UnitOfWork } from '../platform/database';
import { AuditService } from '.';

let app: TestApp;
let administrator: TestReader;
const audit = () => app.app.get(AuditService, { strict: false });
const page = async (query: string) => (await administrator.ask(`/api/v1/audit?${query}`)).json<AuditPage>().entries;

beforeAll(async () => {
  app = await TestApp.start();
  administrator = await app.administrator();
});
afterAll(() => app.stop());

test('entries are read newest first, page by page', async () => {
  for (const subject of ['one', 'two', 'three'])
    await audit().record(null, { actor: 'a', action: 'test.done', subject });
  const newest = await page('limit=2');
  expect(newest.map((entry) => entry.subject)).toEqual(['three', 'two']);
  const next = await page(`limit=1&before=${newest[1]?.id}`);
  expect(next.map((entry) => entry.subject)).toEqual(['one']);
});

test('an entry goes with the change that it tells of', async () => {
  const failing = app.app.get(UnitOfWork, { strict: false }).run(async (tx) => {
    await audit().record(tx, { actor: 'a', action: 'test.undone', subject: 'x' });
    throw new Error('the change failed');
  });
  await expect(failing).rejects.toThrow('the change failed');
  expect((await page('limit=200')).some((entry) => entry.action === 'test.undone')).toBe(false);
});

test.each([`UPDATE audit_entry SET actor = 'nobody'`, 'DELETE FROM audit_entry', 'TRUNCATE audit_entry'])(
  'the database refuses “%s”',
  async (sql) => {
    await expect(app.database.query(sql)).rejects.toThrow('audit_entry is append-only');
  },
);

test('a page of the wrong size is refused', async () => {
  const answer = await administrator.ask('/api/v1/audit?limit=1000&colour=red');
  expect(answer.json<Problem>().fields).toMatchObject([
    { path: 'limit', code: 'field.too-big' },
    { code: 'field.unknown' },
  ]);
});
