// @vitest-environment happy-dom
import type { ExpectedImportDay } from '@zhiban/wire';
import { afterEach, expect, test, vi } from 'vitest';
import { hang, type OnWall } from '../../../../test/mount';
import ImportPanel from './import-panel.vue';

let page: OnWall | null = null;
afterEach(() => {
  page?.leave();
  vi.unstubAllGlobals();
});
const settled = () => new Promise((done) => setTimeout(done, 20));
const day = (given: Partial<ExpectedImportDay> = {}): ExpectedImportDay => ({
  ...{ queue: 'pbx/sales', date: '2026-12-01', told: 2, intervals: 48, contacts: 150, ahtSeconds: 180 },
  ...{ before: null, outcome: 'new' },
  ...given,
});

/** A server where 1 December expects something already. */
function serving(): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    const query = new URLSearchParams(path.split('?')[1]);
    const overlap = (query.get('overlap') ?? 'refuse') as 'refuse' | 'merge';
    const taken = query.get('dryRun') === null;
    asked.push(`${taken ? 'take' : 'look'} ${overlap}`);
    const days = [day({ before: 90, outcome: overlap }), day({ date: '2026-12-02' })];
    const body = JSON.stringify({ rows: 4, taken, newQueues: [], days });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
  });
  return asked;
}

async function choose(): Promise<void> {
  const input = page!.root.querySelector<HTMLInputElement>('[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'plan.csv')], configurable: true });
  input.dispatchEvent(new Event('change'));
  await settled();
}

test('a file is looked at; where a day expects something it is taken only once a choice is made', async () => {
  const asked = serving();
  page = hang(ImportPanel, { queues: [{ key: 'pbx/sales', zh: '销售', en: 'Sales' }] }, 0, 'en');
  await choose();
  const take = () => page!.root.querySelector<HTMLButtonElement>('.main')!;
  expect(page.text()).toContain('Sales');
  expect([asked.join(), take().disabled]).toEqual(['look refuse', true]);
  const choice = page.root.querySelector<HTMLSelectElement>('.clash select')!;
  choice.value = 'merge';
  choice.dispatchEvent(new Event('change'));
  await settled();
  expect(take().disabled).toBe(false);
  take().click();
  await settled();
  expect(asked).toEqual(['look refuse', 'look merge', 'take merge']);
  expect(page.text()).toContain('2 day(s) written from 4 row(s)');
});
