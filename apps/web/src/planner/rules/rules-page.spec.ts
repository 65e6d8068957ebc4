// @vitest-environment happy-dom
import { permissions, type PolicyView, type Problem, type SavePolicy } from '@zhiban/wire';
import { bankRegulation } from '@zhiban/workforce-roster';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hang, type OnWall } from '../../../test/mount';
import { forgetSession, knownSession } from '../../platform/session';
import RulesPage from './rules-page.vue';

const settled = () => new Promise((done) => setTimeout(done, 20));
const version = (from: string, edition: number, author: string) => ({
  ...{ ...bankRegulation, from, edition, author, note: '' },
});
let page: OnWall;
let may: readonly string[];
let view: PolicyView;
let saved: SavePolicy[];
let refusal: Partial<Problem> | null;

function answerTo(method: string, path: string, body: string): [status: number, answer: object] {
  if (path.endsWith('/session')) return [200, { user: { name: 'wang', permissions: may }, demo: false }];
  if (path.endsWith('/history')) return [200, { editions: [] }];
  if (path.endsWith('/centre')) return [200, { settings: { timeZone: 'Asia/Shanghai' } }];
  if (method === 'GET') return [200, view];
  saved.push(JSON.parse(body) as SavePolicy);
  return refusal ? [409, { detail: 'refused', ...refusal }] : [200, view];
}

beforeEach(() => {
  may = permissions;
  saved = [];
  refusal = null;
  view = { number: 1, today: '2026-11-27', versions: [version('2000-01-01', 1, 'machine')] };
  forgetSession();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', (path: string, { method, body }: RequestInit) => {
    const [status, answer] = answerTo(method ?? 'GET', path, typeof body === 'string' ? body : '');
    const headers = { 'content-type': 'application/json' };
    return Promise.resolve(new Response(JSON.stringify(answer), { status, headers }));
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
const find = <E extends HTMLElement>(selector: string): E => {
  const found = page.root.querySelector<E>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
};
const rest = () => find<HTMLInputElement>('input[aria-label^="Rest between shifts: Rest"]');
async function type(field: HTMLInputElement, value: string): Promise<void> {
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await settled();
}
async function save(reason: string): Promise<void> {
  await type(find<HTMLInputElement>('.save-bar input[aria-label^="Reason"]'), reason);
  find<HTMLFormElement>('form.save-bar').dispatchEvent(new Event('submit'));
  await settled();
}

test('hours are typed as hours and saved as minutes, from the day after today, on the newest edition', async () => {
  await open();
  expect(rest().value).toBe('11');
  await type(rest(), '12.5');
  expect(page.text()).toContain('Values that differ from what is in force on 2026-11-28: 1');
  await save('agreed');
  expect(saved).toHaveLength(1);
  expect(saved[0]).toMatchObject({ from: '2026-11-28', note: 'agreed', basedOn: 1 });
  expect(saved[0]?.body.rules['rest-between-shifts'].minutes).toBe(750);
  expect(saved[0]?.body.rules['overtime-a-day']).toEqual(bankRegulation.rules['overtime-a-day']);
  expect(page.text()).toContain('It takes effect on 2026-11-28');
});

test('an empty number is said at its field, and nothing can be saved', async () => {
  await open();
  await type(rest(), '');
  expect(rest().getAttribute('aria-invalid')).toBe('true');
  expect(page.text()).toContain('Rest: A whole number is needed here.');
  expect(find<HTMLButtonElement>('.save-bar .main').disabled).toBe(true);
});

test('who was overtaken keeps what they typed and saves it on the other’s edition', async () => {
  await open();
  await type(rest(), '12');
  refusal = { code: 'policy.conflict', detail: 'chen has saved edition 2' };
  await save('mine');
  expect(page.text()).toContain('chen has saved edition 2');
  view = { ...view, number: 2, versions: [...view.versions, version('2026-11-28', 2, 'chen')] };
  const rebase = [...page.root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('theirs'));
  rebase?.click();
  await settled();
  expect(rest().value).toBe('12');
  refusal = null;
  await save('mine');
  expect(saved.map(({ basedOn }) => basedOn)).toEqual([1, 2]);
});

test('what the server says against a value stands at it', async () => {
  await open();
  await type(rest(), '12');
  const path = 'body.rules.rest-between-shifts.minutes';
  refusal = { code: 'input.invalid', fields: [{ path, code: 'policy.never-possible', detail: 'not with the night' }] };
  await save('mine');
  expect(page.text()).toContain('Rest: not with the night');
});

test('who may only read is given sentences', async () => {
  may = ['policy.read'];
  await open();
  expect(page.root.querySelectorAll('input:not(:disabled)')).toHaveLength(0);
  expect(page.text()).toContain('At least 11 h between the end of a shift and the next one.');
  expect(page.text()).toContain('Exceptions with a reason: Manager');
});
