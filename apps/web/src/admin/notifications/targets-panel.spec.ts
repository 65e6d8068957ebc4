// @vitest-environment happy-dom
import type { NotificationTarget, OutboxMessageView } from '@zhiban/wire';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hang, type OnWall } from '../../../test/mount';
import TargetsPanel from './targets-panel.vue';

const target: NotificationTarget = {
  id: '8c1c7c1e-5c55-4a0e-9a53-6d6cf3f7f0a1',
  channel: 'webhook',
  name: 'desk',
  address: 'https://hooks.example/a',
  language: 'en',
  enabled: true,
  subscriptions: [{ kind: 'alarm', level: 'alarm', queues: ['acd/credit'], teams: [] }],
  quiet: null,
  names: false,
  signed: true,
  createdAt: 0,
};
const settled = () => new Promise((done) => setTimeout(done, 20));
const asked: string[] = [];
let message: Partial<OutboxMessageView>;
let page: OnWall | null = null;

function answerTo(method: string, path: string): object {
  if (path.endsWith('/test')) return { message: 'm' };
  if (path.endsWith('/secret')) return { secret: 'zbs_fresh' };
  if (path.includes('/outbox/')) return message;
  if (path.endsWith('/people')) return { sites: [], teams: [], people: [] };
  if (path.endsWith('/floor')) return { queues: [] };
  if (path.endsWith('/centre')) return { settings: { queues: [] } };
  return method === 'GET' ? { mail: true, targets: [target] } : { ...target, secret: 'zbs_once' };
}

beforeEach(() => {
  asked.length = 0;
  message = { state: 'sent', error: null };
  vi.stubGlobal('fetch', (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path}`);
    const body = JSON.stringify(answerTo(method ?? '', path));
    return Promise.resolve(new Response(body, { status: 200, headers: { 'content-type': 'application/json' } }));
  });
});
afterEach(() => {
  page?.leave();
  vi.unstubAllGlobals();
});

async function open(): Promise<OnWall> {
  const opened = hang(TargetsPanel, {}, 0, 'en');
  page = opened;
  await settled();
  return opened;
}
const press = async (words: string) => {
  const button = [...page!.root.querySelectorAll('button')].find((one) => one.textContent?.trim() === words);
  if (!button) throw new Error(`there is no button “${words}”`);
  button.click();
  await settled();
};

test('a test says beside its receiver that it has arrived, or why not', async () => {
  const { text } = await open();
  await press('Test');
  expect(text()).toContain('The test has arrived');
  message = { state: 'waiting', error: 'It answered 503.' };
  await press('Test');
  expect(text()).toContain('The test has not arrived: It answered 503.');
});

test('a renewed secret is shown once, after a question', async () => {
  const { text } = await open();
  vi.stubGlobal('confirm', () => false);
  await press('New secret');
  expect(asked.some((line) => line.endsWith('/secret'))).toBe(false);
  vi.stubGlobal('confirm', () => true);
  await press('New secret');
  expect(text()).toContain('zbs_fresh');
  await press('Change');
  expect(text()).not.toContain('zbs_fresh');
});

test('a receiver is not removed without a question that names it', async () => {
  await open();
  const question = vi.fn((_: string) => false);
  vi.stubGlobal('confirm', question);
  await press('Remove');
  expect(question.mock.calls[0]?.[0]).toContain('“desk”');
  expect(asked.some((line) => line.startsWith('DELETE'))).toBe(false);
});

test('what it hears of is told in words', async () => {
  const { text } = await open();
  expect(text()).toContain('alarms only, limited to 1');
});
