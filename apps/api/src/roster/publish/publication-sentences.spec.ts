import type { Shift } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { firstBegin, publicationSentence } from './publication-sentences';

const at = (hour: number) => Date.parse('2026-11-27T00:00:00+08:00') + hour * 3_600_000;
const shift = (from: number, to: number): Shift => ({
  ...{
    id: `${from}`,
    person: 'lin',
    from: at(from),
    to: at(to),
    kind: 'regular',
    pattern: null,
    post: null,
    breaks: [],
  },
});
const days = { first: '2026-11-23', last: '2026-11-29', why: '小吴病假' };
const said = (changes: [Shift | null, Shift | null][]) =>
  publicationSentence(
    { ...days, changes: changes.map(([before, after]) => ({ id: 's', before, after })) },
    'Asia/Shanghai',
  );

test('a new roster says how many shifts, and which is first', () => {
  expect(
    said([
      [null, shift(33, 41)],
      [null, shift(9, 17)],
    ]),
  ).toEqual({
    zh: '班表已发布（11月23日周一至11月29日周日），您新增 2 个班，第一个是11月27日周五 09:00–17:00。',
    en: 'The roster is published (Mon 23 Nov to Sun 29 Nov): 2 shifts of yours are new, the first Fri 27 Nov 09:00–17:00.',
  });
});

test('a change says what was and what is, in order, and why', () => {
  const { zh, en } = said([
    [shift(33, 41), null],
    [shift(9, 17), shift(10, 18)],
  ]);
  expect(zh).toBe(
    '您的班表有变动：11月27日周五 09:00–17:00改为11月27日周五 10:00–18:00；取消11月28日周六 09:00–17:00。说明：小吴病假',
  );
  expect(en).toContain('Fri 27 Nov 09:00–17:00 becomes Fri 27 Nov 10:00–18:00; taken off Sat 28 Nov 09:00–17:00.');
});

test('of many the first three are named', () => {
  const many = [9, 33, 57, 81, 105].map((from): [Shift, null] => [shift(from, from + 8), null]);
  expect(said(many).en).toContain(', and 2 more.');
});

test('a shift that goes begins when it would have', () => {
  expect(firstBegin([{ id: 's', before: shift(9, 17), after: shift(33, 41) }])).toBe(at(9));
});
