import type { HandoverEntry } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { anchorOf, moved, openEvents, opening, partOf, shortMac, toReadBack } from './parts';

const entry = (key: string, given: Partial<HandoverEntry> = {}): HandoverEntry => ({
  ...{ key, section: 'remarks', order: 0, kind: null, at: 0, zh: '', en: '', words: key, by: 'zhou' },
  ...{ red: false, leftOut: null, overtaken: false, link: null, item: null, event: null, readBack: null },
  ...given,
});
const keys = (entries: readonly HandoverEntry[]) => entries.map(({ key }) => key);

test('an entry is moved between others and never past the ends', () => {
  expect(moved(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
});

test('what was left out stands apart, and what is drawn as a picture is not said again', () => {
  const figures = entry('figures/duty', { section: 'figures', kind: 'figures', words: null });
  const late = entry('relief/duty', { section: 'relief', kind: 'relief', words: null, red: true });
  const out = entry('b', { leftOut: '已处理' });
  expect(keys(partOf([entry('a'), out], 'remarks').shown)).toEqual(['a']);
  expect(keys(partOf([entry('a'), out], 'remarks').leftOut)).toEqual(['b']);
  expect(partOf([figures], 'figures').shown).toEqual([]);
  expect(keys(partOf([late], 'relief').shown)).toEqual(['relief/duty']);
});

test('red is read back unless left out; an event is brought to a stage, left out or not', () => {
  const event = { settled: false, stage: null };
  const all = [entry('a', { red: true, event }), entry('b', { red: true, event, leftOut: '重复' })];
  expect(keys(toReadBack(all))).toEqual(['a']);
  expect(keys(openEvents([...all, entry('c', { event: { settled: true, stage: null } })]))).toEqual(['a', 'b']);
});

test('a sentence begins with its time, its number, or whom it is about', () => {
  expect(opening('17:34–18:21 SL 最低 58 %')).toEqual(['17:34–18:21', ' SL 最低 58 %']);
  expect(opening('YC-118 承诺 2 级')).toEqual(['YC-118', ' 承诺 2 级']);
  expect(opening('马超 迟到 6 分，14:06 入席')).toEqual(['马超', ' 迟到 6 分，14:06 入席']);
  expect(opening('账单日话量高于预测，17:36 调回李四')).toEqual(['', '账单日话量高于预测，17:36 调回李四']);
});

test('a key names one place on the page, a digest is shown in fours', () => {
  expect(anchorOf('reply/item/1')).toBe('entry-reply-item-1');
  expect(shortMac('9f3a71c28be0aa00bb11cc22e04b81aa')).toBe('9f3a 71c2 8be0 aa00 … e04b 81aa');
  expect(shortMac('')).toBe('');
});
