import { expect, test } from 'vitest';
import { coverDays, hourMarks, runsOf, type CoverStep } from './cover-days';

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
  expect(coverDays([step(8, 2, 3, 2), step(9, 1, 1, 2)], dateAt)[0]?.holds).toBe(true);
});

test('a day is drawn from its first open hour to its last, and what changes is marked', () => {
  const day = [
    step(7, 0, 0, 0),
    step(8, 1, 1, 1),
    step(9, 2, 1, 2),
    step(10, 2, 1, 2),
    step(11, 1, 2, 1),
    step(12, 0, 0, 0),
  ];
  const [found] = coverDays(day, dateAt);
  expect([found?.steps[0]?.from, found?.steps.at(-1)?.to]).toEqual([8 * hour, 12 * hour]);
  expect(found?.moves).toEqual([
    { from: 9 * hour, to: 11 * hour, by: -1 },
    { from: 11 * hour, to: 12 * hour, by: 1 },
  ]);
});

test('a desk where nothing changes is not drawn', () => {
  expect(coverDays([step(9, 1, 1, 2)], dateAt)).toEqual([]);
});

test('hours are named at the ends of a chart and in between, with room', () => {
  const named = (from: number, to: number) =>
    hourMarks({ from: from * hour, to: to * hour }, (at) => at / hour).map((at) => at / hour);
  expect(named(8, 12)).toEqual([8, 9, 10, 11, 12]);
  expect(named(0, 24)).toEqual([0, 6, 12, 18, 24]);
  expect(named(7.5, 16.5)).toEqual([7.5, 10, 12, 14, 16.5]);
});

test('a break in the shift leaves a gap in the line', () => {
  expect(runsOf([step(8, 1, 2, 2), step(9, 1, 2, 2), step(11, 1, 2, 2)]).map((run) => run.length)).toEqual([2, 1]);
});
