// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { ask, cookieValue, fileNameIn, problemFrom } from './http';

const answers = (status: number, body: string, type = 'application/json') =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(body, { status, headers: { 'content-type': type } }))),
  );
afterEach(() => vi.unstubAllGlobals());
const refusal = (asked: Promise<unknown>) => asked.then(() => null, problemFrom);

test('a write carries the token of the cookie, a read does not need it', async () => {
  document.cookie = 'zhiban_csrf=t%2F1';
  answers(200, '{"ok":true}');
  await ask('PUT', '/x', { json: { a: 1 } });
  await ask('GET', '/x');
  const headers = vi.mocked(fetch).mock.calls.map(([, init]) => new Headers(init?.headers).get('x-csrf-token'));
  expect(headers).toEqual(['t/1', null]);
});

test('a refusal keeps its code, sentence and fields', async () => {
  answers(
    400,
    '{"status":400,"code":"input.invalid","detail":"一处不对","fields":[{"path":"a","code":"c","detail":"d"}]}',
    'application/problem+json',
  );
  expect(await refusal(ask('GET', '/x'))).toMatchObject({
    status: 400,
    code: 'input.invalid',
    detail: '一处不对',
    fields: [{ path: 'a' }],
  });
});

test('a page of a proxy instead of an answer is told as a fault, not parsed', async () => {
  answers(502, '<html>bad gateway</html>', 'text/html');
  expect(await refusal(ask('GET', '/x'))).toMatchObject({ status: 502, code: 'unreadable' });
});

test('a dead network is told in a sentence that can be shown', async () => {
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('failed')));
  const problem = await refusal(ask('GET', '/x'));
  expect([problem?.code, (problem?.detail.length ?? 0) > 10]).toEqual(['unreachable', true]);
});

test('a cookie is found by its whole name', () => {
  expect(cookieValue('not_zhiban=1; zhiban=2', 'zhiban')).toBe('2');
  expect(cookieValue('a=1', 'zhiban')).toBeNull();
});

test.each([
  [`attachment; filename="??.pdf"; filename*=UTF-8''%E7%97%85%E5%8E%86.pdf`, '病历.pdf'],
  ['attachment; filename="roster.xlsx"', 'roster.xlsx'],
  ['', 'file'],
])('a file keeps its name, of whatever script: %s', (head, name) => expect(fileNameIn(head)).toBe(name));
