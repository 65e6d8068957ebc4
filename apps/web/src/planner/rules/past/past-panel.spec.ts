// @vitest-environment happy-dom
import { permissions, type AskHindsight, type Hindsight, type Verdict } from '@zhiban/wire';
import { bankRegulation } from '@zhiban/workforce-roster';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hang, type OnWall } from '../../../../test/mount';
import { forgetSession, knownSession } from '../../../platform/session';
import RulesPage from '../rules-page.vue';

const settled = () => new Promise((done) => setTimeout(done, 20));
const none = { passes: 0, reason: 0, refused: 0 };
const verdict: Verdict = {
  ...{ rule: 'swaps-a-month', cites: 'SWAP-3', key: '', person: 'li', date: '2026-11-20', shifts: [], at: null },
  ...{ span: { first: '2026-11-20', last: '2026-11-20' }, actual: 2, limit: 1, bound: 'most', unit: 'swaps' },
  ...{ about: null, override: 'never', remedies: [] },
};
const person = { id: 'li', number: '7', name: '李娜', nameEn: 'Li Na', team: '信用卡组', teamEn: 'Credit cards' };
const request = {
  kind: 'swap',
  id: '0b7e7ed6-0000-4000-8000-000000000001',
  person,
  filedAt: 1_795_000_000_000,
} as const;
const swap = { filed: 40, unjudged: 1, before: { ...none, passes: 39 }, after: { passes: 27, reason: 0, refused: 12 } };
const leave = { filed: 0, unjudged: 0, before: none, after: none, changed: none };
const told: Hindsight = {
  ...{ first: '2026-10-28', last: '2026-11-27', timeZone: 'Asia/Shanghai', more: 11, posts: [] },
  counts: { swap: { ...swap, changed: { ...none, refused: 12 } }, leave },
  rules: [{ rule: 'swaps-a-month', cites: 'SWAP-3', swap: { ...none, refused: 12 }, leave: none }],
  teams: [],
  changed: [{ ...request, state: 'approved', before: 'passes', after: 'refused', fresh: [verdict], gone: [] }],
  unjudged: [{ ...request, state: 'offered', why: 'no-taker' }],
};
let page: OnWall;
let may: readonly string[];
let asked: AskHindsight[];

function answerTo(path: string, body: string): object {
  if (path.endsWith('/session')) return { user: { name: 'wang', permissions: may }, demo: false };
  if (path.endsWith('/history')) return { editions: [] };
  if (path.endsWith('/centre')) return { settings: { timeZone: 'Asia/Shanghai' } };
  if (path.endsWith('/hindsight')) {
    asked.push(JSON.parse(body) as AskHindsight);
    return told;
  }
  const version = { ...bankRegulation, from: '2000-01-01', edition: 1, author: 'machine', note: '' };
  return { number: 1, today: '2026-11-27', versions: [version] };
}

beforeEach(() => {
  may = permissions;
  asked = [];
  forgetSession();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', (path: string, { body }: RequestInit) => {
    const answer = answerTo(path, typeof body === 'string' ? body : '');
    const headers = { 'content-type': 'application/json' };
    return Promise.resolve(new Response(JSON.stringify(answer), { status: 200, headers }));
  });
});
afterEach(() => {
  page.leave();
  vi.unstubAllGlobals();
});

async function open(): Promise<void> {
  await knownSession();
  page = hang(RulesPage, {}, 0, 'en');
  await settled();
}
const panel = () => page.root.querySelector<HTMLElement>('#rules-past');

test('the rules of the form are asked about the last month, and the effect is said with the requests behind it', async () => {
  await open();
  panel()?.querySelector('form')?.dispatchEvent(new Event('submit'));
  await settled();
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ first: '2026-10-28', last: '2026-11-27', body: { rules: bankRegulation.rules } });
  const text = panel()?.textContent ?? '';
  expect(text).toContain('12 of 40 swaps would have been refused');
  expect(text).toContain('Li Na');
  expect(text).toContain('1 could not be judged');
  expect(text).toContain('11 more are not listed');
});

test('it follows the form once it was asked for', async () => {
  await open();
  panel()?.querySelector('form')?.dispatchEvent(new Event('submit'));
  await settled();
  const most = [...page.root.querySelectorAll<HTMLInputElement>('.rule input')].find((field) => field.value === '2');
  if (!most) throw new Error('no field');
  most.value = '1';
  most.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(asked).toHaveLength(2), { timeout: 4_000 });
  expect(JSON.stringify(asked[1]?.body)).not.toBe(JSON.stringify(asked[0]?.body));
});

test('whoever may not read requests is not shown it', async () => {
  may = permissions.filter((permission) => permission !== 'requests.read');
  await open();
  expect(panel()).toBeNull();
});
