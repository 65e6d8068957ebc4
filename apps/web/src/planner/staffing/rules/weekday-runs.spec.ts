import { expect, test } from 'vitest';
import { runsOf } from './weekday-runs';

test.each([
  [[1, 2, 3, 4, 5], [[1, 5]]],
  [
    [7, 6, 1],
    [
      [1, 1],
      [6, 7],
    ],
  ],
  [[], []],
])('%j is told as runs of days', (weekdays, runs) => {
  expect(runsOf(weekdays)).toEqual(runs);
});
