import type { AuditPage, Problem } from '@zhiban/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('a search', () => {
  const subjects = async (query: Record<string, string>) =>
    (await page(new URLSearchParams(query).toString())).map((entry) => entry.subject);

  beforeAll(async () => {
    const record = (actor: string, action: string, subject: string, after?: unknown) =>
      audit().record(null, { actor, action, subject, after });
    await record('lina', 'board.saved', 'zebra 100%', { title: '子夜班次' });
    await record('wangmin', 'board.removed', 'zebra_shift');
    await record('lina', 'boarding.begun', 'X');
  });

  test('finds words anywhere in an entry, Chinese too, and takes every sign as it is', async () => {
    expect(await subjects({ text: '夜班次' })).toEqual(['zebra 100%']);
    expect(await subjects({ text: 'ZEBRA' })).toEqual(['zebra_shift', 'zebra 100%']);
    expect(await subjects({ text: '100%' })).toEqual(['zebra 100%']);
    expect(await subjects({ text: 'ra_s' })).toEqual(['zebra_shift']);
    expect(await subjects({ text: "'; DROP TABLE audit_entry" })).toEqual([]);
  });

  test('narrows by who, by what or by its area, and by time', async () => {
    expect(await subjects({ actor: 'lina' })).toEqual(['X', 'zebra 100%']);
    expect(await subjects({ action: 'board' })).toEqual(['zebra_shift', 'zebra 100%']);
    expect(await subjects({ action: 'board.saved', actor: 'wangmin' })).toEqual([]);
    const at = String((await page('action=board.saved'))[0]?.at);
    expect(await subjects({ from: at, actor: 'lina' })).toEqual(['X', 'zebra 100%']);
    expect(await subjects({ to: at, text: 'zebra' })).toEqual([]);
  });

  test('keeps its conditions from page to page', async () => {
    const [newest] = await page('text=zebra&limit=1');
    expect(await subjects({ text: 'zebra', limit: '1', before: String(newest?.id) })).toEqual(['zebra 100%']);
  });

  test('says from which address a thing was done, and that the machine has none', async () => {
    await app.stranger().signIn('nobody', 'x');
    expect((await page('limit=1'))[0]).toMatchObject({ action: 'session.refused', address: '127.0.0.1' });
    expect((await page('actor=machine'))[0]?.address).toBeNull();
    expect(await subjects({ text: '127.0.0.1', action: 'session.refused' })).toEqual(['nobody']);
  });
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
