import { expect, test } from 'vitest';
import { driftAt, farthest } from './drift';

const day = Array.from({ length: 86_400 / 5 }, (_, i) => driftAt(Date.UTC(2026, 10, 19) + i * 5000));

test('a wall drifts over every place of its margin and never beyond it', () => {
  const xs = day.map(({ x }) => x);
  const ys = day.map(({ y }) => y);
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([-farthest, farthest]);
  expect([Math.min(...ys), Math.max(...ys)]).toEqual([-farthest, farthest]);
  expect(new Set(day.map(({ x, y }) => `${x} ${y}`)).size).toBeGreaterThan(200);
});

test('a drift is never seen: within five seconds by one whole pixel at most', () => {
  const steps = day
    .slice(1)
    .map(({ x, y }, i) => Math.max(Math.abs(x - (day[i]?.x ?? 0)), Math.abs(y - (day[i]?.y ?? 0))));
  expect(Math.max(...steps)).toBe(1);
  expect(day.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
});
