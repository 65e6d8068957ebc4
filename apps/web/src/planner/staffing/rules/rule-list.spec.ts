// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { hang, type OnWall } from '../../../../test/mount';
import RuleList from './rule-list.vue';

let page: OnWall | null = null;
afterEach(() => page?.leave());
const settled = () => new Promise((done) => setTimeout(done));
const entries = [
  { id: 'post-1', name: 'Lobby', facts: '1 seat' },
  { id: 'post-2', name: 'Complaints', facts: '2 seats' },
];
const shown = (more: object) => {
  const props = { title: 'Posts', lead: '', empty: 'None is set', add: 'Add', entries, wrong: [], writable: true };
  page = hang(RuleList, { ...props, ...more }, 0, 'en');
  return page;
};
const open = () =>
  [...page!.root.querySelectorAll('[aria-expanded=true] strong')].map((line) => line.textContent).join();

test('entries are lines, opened one at a time', async () => {
  const { root } = shown({});
  expect(open()).toBe('');
  for (const line of root.querySelectorAll<HTMLButtonElement>('.line')) {
    line.click();
    await settled();
  }
  expect(open()).toBe('Complaints');
  expect(root.querySelectorAll('fieldset')).toHaveLength(1);
});

test('who may not write sees what is there, and has nothing to change it with', async () => {
  const { root } = shown({ writable: false });
  root.querySelector<HTMLButtonElement>('.line')!.click();
  await settled();
  expect(root.querySelector('fieldset')?.disabled).toBe(true);
  expect([...root.querySelectorAll('button')].map((button) => button.className)).toEqual(['line', 'line']);
});

test('without entries it says what that means', () => {
  expect(shown({ entries: [] }).text()).toContain('None is set');
});
