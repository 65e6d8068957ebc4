import { problem, type Problem } from '@zhiban/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestApp, type Asking } from '../../../test/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

const post = (body: unknown, headers: Record<string, string> = {}): Asking => ({ method: 'POST', body, headers });

const refusals: [what: string, path: string, asking: Asking, status: number, code: string][] = [
  ['JSON that breaks off', '/api/v1/session', post('{"username":'), 400, 'request.malformed'],
  ['a body too large', '/api/v1/session', post(' '.repeat(4_200_000)), 413, 'request.too-large'],
  [
    'a form',
    '/api/v1/session',
    post('a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'request.media-type',
  ],
  [
    'a charset nobody knows',
    '/api/v1/session',
    post('{}', { 'content-type': 'application/json; charset=x-1' }),
    415,
    'request.media-type',
  ],
  ['an encoding nobody knows', '/api/v1/session', post('{}', { 'content-encoding': 'zoo' }), 415, 'request.media-type'],
  ['an address that is not there', '/api/v1/nowhere', {}, 404, 'request.no-route'],
  ['a broken escape in the address', '/api/docs/%E0%A4%A', {}, 400, 'request.bad'],
  ['a method that the address lacks', '/api/v1/session', { method: 'PATCH' }, 405, 'request.wrong-method'],
  ['missing fields', '/api/v1/session', post({}), 400, 'input.invalid'],
  ['nobody signed in', '/api/v1/audit', {}, 401, 'sign-in.required'],
];

describe('a refusal', () => {
  test.each(refusals)('of %s is a problem in the reader’s language', async (_, path, asking, status, code) => {
    for (const language of ['zh-CN', 'en']) {
      const headers = { ...asking.headers, 'accept-language': language };
      const answer = await app.stranger().ask(path, { ...asking, headers });
      const body = problem.parse(answer.json());
      expect({ status: answer.status, body: body.status, code: body.code }).toEqual({ status, body: status, code });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.headers.get('content-language')).toBe(language);
      expect(/[\u4e00-\u9fff]/.test(body.detail)).toBe(language === 'zh-CN');
      expect(answer.headers.get('x-correlation-id')).toBe(body.correlationId);
    }
  });

  test('names each wrong field with its own sentence', async () => {
    const body = { username: 'x'.repeat(61), password: 7, more: 1 };
    const ask = (language: string) =>
      app.stranger().ask('/api/v1/session', post(body, { 'accept-language': language }));
    expect((await ask('en')).json<Problem>().fields).toEqual([
      { path: 'username', code: 'field.too-long', detail: 'It may have at most 60 characters.' },
      { path: 'password', code: 'field.type', detail: 'It has the wrong type; string is expected.' },
      { path: '', code: 'field.unknown', detail: 'Unknown field: more.' },
    ]);
    const chinese = (await ask('zh')).json<Problem>();
    expect(chinese.detail).toBe('填写的内容有 3 处不正确。');
    expect(chinese.fields?.[0]?.detail).toBe('最多 60 个字符。');
  });

  test('of a wrong method says which there are', async () => {
    const answer = await app.stranger().ask('/api/v1/session', { method: 'PATCH' });
    expect(answer.headers.get('allow')).toBe('DELETE, GET, POST');
  });

  test('carries the caller’s correlation id where it is usable', async () => {
    const given = 'trace-0123456789';
    const answer = await app.stranger().ask('/api/v1/nowhere', { headers: { 'x-correlation-id': given } });
    expect(answer.json<Problem>().correlationId).toBe(given);
    const odd = await app.stranger().ask('/api/v1/nowhere', { headers: { 'x-correlation-id': 'a b"c' } });
    expect(odd.json<Problem>().correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test('a fault of ours shows nothing of itself', async () => {
  await app.database.query('ALTER TABLE session RENAME TO session_gone');
  const answer = await app.stranger().ask('/api/v1/audit', { headers: { cookie: 'zhiban_session=x' } });
  await app.database.query('ALTER TABLE session_gone RENAME TO session');
  expect(answer.json<Problem>()).toMatchObject({ status: 500, code: 'server.failed' });
  expect(answer.text).not.toMatch(/does not exist|SELECT|app_user/);
});

test('every answer forbids foreign scripts and frames', async () => {
  const { headers } = await app.stranger().ask('/api/v1/session');
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-powered-by')).toBeNull();
});
