// @vitest-environment happy-dom
import type { PeopleImport } from '@zhiban/wire';
import { afterEach, expect, test, vi } from 'vitest';
import { hang, type OnWall } from '../../../../test/mount';
import PeopleImportPanel from './people-import.vue';

let page: OnWall | null = null;
afterEach(() => {
  page?.leave();
  vi.unstubAllGlobals();
});
const settled = (ms = 20) => new Promise((done) => setTimeout(done, ms));
const job = (given: Partial<PeopleImport>): PeopleImport => ({
  id: '00000000-0000-4000-8000-000000000001',
  state: 'reading',
  progress: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  missing: 0,
  notices: 0,
  problem: null,
  ...given,
});

/** A server that answers with the states of an import, one after the other. */
function serving(...states: Partial<PeopleImport>[]): string[] {
  const asked: string[] = [];
  const answers = states.map(job);
  vi.stubGlobal('fetch', (path: string, init: { method: string; body?: unknown } = { method: 'GET' }) => {
    asked.push(
      `${init.method} ${path.replace(/\/0000[\w-]+/, '')}${path.includes('apply') ? ` ${String(init.body)}` : ''}`,
    );
    const body = path.includes('/rows') ? { total: 0, rows: [] } : (answers.shift() ?? job({}));
    return Promise.resolve(
      new Response(JSON.stringify(body), { status: 200, headers: { 'content-type': 'application/json' } }),
    );
  });
  return asked;
}

async function choose(name: string, size = 1): Promise<HTMLInputElement> {
  const input = page!.root.querySelector('input')!;
  const file = new File(['x'], name);
  Object.defineProperty(file, 'size', { value: size });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change'));
  await settled();
  return input;
}

test('a file is only looked at until the reader confirms, and then taken as a whole', async () => {
  const asked = serving({ state: 'ready', added: 1, unchanged: 2 }, { state: 'done' });
  page = hang(PeopleImportPanel, {}, 0);
  await choose('people.csv');
  expect(asked.filter((each) => !each.includes('rows') && !each.includes('settings'))).toEqual([
    'POST /api/v1/people/imports',
  ]);
  page.root.querySelector<HTMLButtonElement>('.main')!.click();
  await settled();
  expect(asked).toContain('POST /api/v1/people/imports/apply {"leave":null}');
});

test('how far it is can be seen while it goes on', async () => {
  serving({ state: 'reading', progress: 0.25 }, { state: 'ready', changed: 1 });
  page = hang(PeopleImportPanel, {}, 0);
  await choose('people.xlsx');
  expect(page.root.querySelector('progress')?.getAttribute('value')).toBe('0.25');
  await settled(300);
  expect(page.root.querySelector('progress')).toBeNull();
  expect(page.root.querySelector<HTMLButtonElement>('.main')!.disabled).toBe(false);
});

test('that people have left is taken only with their number typed', async () => {
  serving({ state: 'ready', missing: 3, unchanged: 5 });
  page = hang(PeopleImportPanel, {}, 0);
  await choose('people.csv');
  const take = () => page!.root.querySelector<HTMLButtonElement>('.main')!;
  expect(take().disabled, 'nothing would change').toBe(true);
  page.root.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
  await settled();
  expect(take().disabled, 'not confirmed').toBe(true);
  const typed = page.root.querySelector<HTMLInputElement>('[inputmode=numeric]')!;
  typed.value = '3';
  typed.dispatchEvent(new Event('input'));
  await settled();
  expect(take().disabled).toBe(false);
});

test('a file with mistakes names them, offers nothing to confirm, and can be chosen again once corrected', async () => {
  const fields = [{ path: 'rows.3.number', code: 'people.empty', detail: '此处不能为空。' }];
  const problem = {
    type: '',
    title: '',
    status: 400,
    code: 'people.import',
    detail: '有错',
    fields,
    correlationId: '',
  };
  serving({ state: 'wrong', problem });
  page = hang(PeopleImportPanel, {}, 0);
  const input = await choose('people.csv');
  expect(page.text()).toContain('此处不能为空。');
  expect(page.root.querySelector('.main')).toBeNull();
  expect(input.value).toBe('');
});

test('a file that is too large is not even sent', async () => {
  const asked = serving();
  page = hang(PeopleImportPanel, {}, 0);
  await choose('people.xlsx', 200_000_000);
  expect(asked).toEqual([]);
  expect(page.root.querySelector('[role=alert]')?.textContent).toContain('10 MB');
});
