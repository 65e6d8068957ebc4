import { expect, test } from 'vitest';
import { curvePath, placeInDay } from './day-curve';

const day = { from: 0, to: 1000 };

test('the busiest interval of the day reaches the top, and what was not counted is not drawn', () => {
  const points = [
    { from: 0, to: 100, offered: 10, gap: false },
    { from: 500, to: 600, offered: 40, gap: true },
  ];
  expect(curvePath({ ...day, points })).toBe('M0 100V77.5H100V100zM500 100V10H600V100z');
  expect(curvePath({ ...day, points: [] })).toBe('');
});

test('a day without a single contact is a flat line, not a full one', () => {
  expect(curvePath({ ...day, points: [{ from: 0, to: 1000, offered: 0, gap: false }] })).toBe('M0 100V100H1000V100z');
});

test('an instant outside of the day stands at its edge', () => {
  expect([-5, 250, 2000].map((at) => placeInDay(day, at))).toEqual([0, 25, 100]);
});
