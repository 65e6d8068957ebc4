import type { AgendaItem } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { keptAgenda } from './kept-agenda';

const item = (key: string, given: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{ key, kind: 'notice', zh: key, en: key, link: `/notices/${key}`, words: '' },
  ...given,
});

test('what was drawn up keeps its words and its place; what was said of it is new', () => {
  const before = [item('a'), item('b', { words: '说过' })];
  const asked = [item('b', { zh: '改过', link: '/elsewhere', words: '再说' })];
  expect(keptAgenda(before, asked)).toEqual([item('a'), item('b', { words: '再说' })]);
});

test('points of one’s own come and go, and lead nowhere', () => {
  const own = item('own/1', { kind: 'own', link: 'javascript:alert(1)' });
  const first = keptAgenda([item('a')], [own, item('a')]);
  expect(first).toEqual([item('a'), { ...own, link: null }]);
  expect(keptAgenda(first, [item('a')])).toEqual([item('a')]);
});

test('nobody smuggles in what was not drawn up, nor a point in the place of one that was', () => {
  const asked = [item('x'), item('a', { kind: 'own', zh: '别的' })];
  expect(keptAgenda([item('a')], asked)).toEqual([item('a')]);
});
