import { expect, test } from 'vitest';
import { coverDays, runsOf, type CoverStep } from './cover-days';

const hour = 3_600_000;
const step = (at: number, before: number, after: number, required: number, post = 'cards'): CoverStep => ({
  ...{ post, from: at * hour, to: (at + 1) * hour, before, after, required },
});
const dateAt = (at: number) => (at < 24 * hour ? '2026-12-01' : '2026-12-02');

test('cover is told day by day for each post, first where a seat is missing afterwards', () => {
  const days = coverDays([step(9, 2, 3, 2), step(30, 3, 2, 2), step(31, 3, 1, 2), step(9, 1, 0, 0, 'desk')], dateAt);
  expect(days.map(({ date, post, holds }) => `${date} ${post} ${holds}`)).toEqual([
    '2026-12-02 cards false',
    '2026-12-01 cards true',
    '2026-12-01 desk true',
  ]);
  expect(days[0]?.telling).toMatchObject({ before: 3, after: 1 });
});

test('who was short before and is not shorter after is not made worse', () => {
  expect(coverDays([step(9, 1, 1, 2)], dateAt)[0]?.holds).toBe(true);
});

test('a break in the shift leaves a gap in the line', () => {
  expect(runsOf([step(8, 1, 2, 2), step(9, 1, 2, 2), step(11, 1, 2, 2)]).map((run) => run.length)).toEqual([2, 1]);
});
