import { expect, test } from 'vitest';
import { drawnAnew, factKey, type DraftEntry, type Fact } from './drafting';

const at = Date.parse('2026-11-25T14:00:00+08:00');
const fact = (id: string, given: Partial<Fact> = {}): Fact => ({
  kind: 'breach',
  id,
  at,
  zh: `越限 ${id}`,
  en: `breach ${id}`,
  red: false,
  ...given,
});
const own = (key: string, words: string): DraftEntry => ({
  section: 'remarks',
  key,
  fact: null,
  words,
  red: false,
  leftOut: null,
  overtaken: false,
  worded: null,
});
const keys = (draft: readonly DraftEntry[]) => draft.map(({ key }) => key);
const worded = (entry: DraftEntry | undefined, words: string): DraftEntry => {
  if (!entry?.fact) throw new Error('no fact to write about');
  return { ...entry, words, worded: { zh: entry.fact.zh, en: entry.fact.en } };
};

test('each fact stands in the draft once, in the part of its kind, by time, however often it is drawn', () => {
  const facts = [
    fact('b', { at: at + 60_000 }),
    fact('a'),
    fact('a'),
    fact('a', { kind: 'late' }),
    fact('swap 1', { kind: 'swap', at: at - 1 }),
  ];
  const once = drawnAnew([], facts);
  expect(once.map(({ key, section }) => `${section} ${key}`)).toEqual([
    'attendance swap/swap 1',
    'breaches breach/a',
    'attendance late/a',
    'breaches breach/b',
  ]);
  expect(drawnAnew(once, [...facts].reverse())).toEqual(once);
});

test('what a lead ordered, wrote and marked stays while the facts go on', () => {
  const [b, a] = drawnAnew([], [fact('b'), fact('a', { at: at + 1 })]).map((entry) => ({ ...entry, red: true }));
  const draft = [own('note', '账单日'), a, b].filter((entry) => entry !== undefined);
  const anew = drawnAnew(draft, [fact('b', { zh: '越限 b，已恢复' }), fact('a'), fact('c')]);
  expect(keys(anew)).toEqual(['note', 'breach/a', 'breach/b', 'breach/c']);
  expect(anew.map(({ red }) => red)).toEqual([false, true, true, false]);
  expect(anew[2]?.fact?.zh).toBe('越限 b，已恢复');
});

test('a fact that holds no longer goes; one that somebody wrote about stays and says so', () => {
  const [a, b] = drawnAnew([], [fact('a'), fact('b', { at: at + 1 })]);
  const anew = drawnAnew([worded(a, '已处理'), ...(b ? [b] : [])], []);
  expect(anew.map(({ key, words, overtaken }) => [key, words, overtaken])).toEqual([['breach/a', '已处理', true]]);
});

test('words that were written about something else by now are marked, until they fit again', () => {
  const [a] = drawnAnew([], [fact('a')]);
  const changed = drawnAnew([worded(a, '最低 58 %')], [fact('a', { zh: '越限 a，最低 51 %' })]);
  expect(changed[0]?.overtaken).toBe(true);
  expect(drawnAnew(changed, [fact('a')])[0]?.overtaken).toBe(false);
});

test('what was left out stays out, with its reason', () => {
  const [a] = drawnAnew([], [fact('a')]);
  const anew = drawnAnew(a ? [{ ...a, leftOut: '重复' }] : [], [fact('a')]);
  expect(anew.map(({ key, leftOut }) => [key, leftOut])).toEqual([[factKey(fact('a')), '重复']]);
});

test('what becomes red while the draft is written is red', () => {
  expect(drawnAnew(drawnAnew([], [fact('a')]), [fact('a', { red: true })])[0]?.red).toBe(true);
});
