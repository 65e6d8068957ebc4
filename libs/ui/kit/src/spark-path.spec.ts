import { expect, test } from 'vitest';
import { sparkPath, sparkY } from './spark-path';

const box = { width: 100, height: 40, floor: 0.5 };

test('the floor is at the bottom, one at the top, and nothing leaves the box', () => {
  expect([0.5, 1, 0.75, 0.2, 1.5].map((value) => sparkY(value, box))).toEqual([40, 0, 20, 40, 0]);
});

test('an interval without a value breaks the line', () => {
  const points = [0.75, null, 1].map((value, i) => ({ x: i / 2, value }));
  expect(sparkPath(points, box)).toBe('M0 20M100 0');
});
