import { expect, test } from 'vitest';
import { asksForSentences, filterOf, marked, noFilter, queryOfFilter } from './search-filter';

test('what is looked for goes into the address and comes back, without what is empty', () => {
  const filter = { ...noFilter, text: ' 延后用餐 ', place: 'centre' };
  expect(queryOfFilter(filter)).toEqual({ text: '延后用餐', place: 'centre' });
  expect(filterOf(queryOfFilter(filter))).toEqual({ ...noFilter, text: '延后用餐', place: 'centre' });
  expect(filterOf({ text: ['a', 'b'], other: 'x' })).toEqual(noFilter);
});

test('sentences are looked for as soon as something is asked about them', () => {
  expect(asksForSentences({ ...noFilter, place: 'centre', from: '2026-11-01' })).toBe(false);
  expect(asksForSentences({ ...noFilter, red: 'true' })).toBe(true);
  expect(asksForSentences({ ...noFilter, text: '   ' })).toBe(false);
});

test('a phrase inside a sentence is set apart, wherever and however often it stands there', () => {
  const hits = (sentence: string, text: string) =>
    marked(sentence, text)
      .filter(({ hit }) => hit)
      .map(({ piece }) => piece);
  expect(marked('17:36 调回李四延后用餐', '李四')).toEqual([
    ...[
      { piece: '17:36 调回', hit: false },
      { piece: '李四', hit: true },
      { piece: '延后用餐', hit: false },
    ],
  ]);
  expect(hits('YC-118 yc-118', 'ｙｃ')).toEqual(['YC', 'yc']);
  expect(marked('吞卡', '')).toEqual([{ piece: '吞卡', hit: false }]);
});
