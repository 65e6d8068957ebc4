// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { hang, type OnWall } from '../../test/mount';
import PeopleImport from './people-import.vue';

let page: OnWall | null = null;
afterEach(() => {
  page?.leave();
  vi.unstubAllGlobals();
});
const settled = () => new Promise((done) => setTimeout(done, 20));
const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

async function choose(name: string): Promise<HTMLInputElement> {
  const input = page!.root.querySelector('input')!;
  Object.defineProperty(input, 'files', { value: [new File(['x'], name)], configurable: true });
  input.dispatchEvent(new Event('change'));
  await settled();
  return input;
}

test('a file is only previewed until the reader confirms', async () => {
  const asked = vi.fn(() => Promise.resolve(json(200, { dryRun: true, added: ['1'], changed: [], unchanged: 2 })));
  vi.stubGlobal('fetch', asked);
  page = hang(PeopleImport, {}, 0);
  await choose('people.csv');
  expect(asked.mock.calls.map((call: unknown[]) => call[0])).toEqual(['/api/v1/people/import?dryRun=true']);
  page.root.querySelector<HTMLButtonElement>('.main')!.click();
  await settled();
  expect(asked.mock.calls.map((call: unknown[]) => call[0])).toEqual([
    '/api/v1/people/import?dryRun=true',
    '/api/v1/people/import?dryRun=false',
  ]);
});

test('a file with mistakes names them, offers nothing to confirm, and can be chosen again once corrected', async () => {
  const fields = [{ path: 'rows.3.number', code: 'people.empty', detail: '此处不能为空。' }];
  vi.stubGlobal('fetch', () =>
    Promise.resolve(json(400, { status: 400, code: 'people.import', detail: '有错', fields })),
  );
  page = hang(PeopleImport, {}, 0);
  const input = await choose('people.csv');
  expect(page.text()).toContain('此处不能为空。');
  expect(page.root.querySelector('.main')).toBeNull();
  expect(input.value).toBe('');
});
