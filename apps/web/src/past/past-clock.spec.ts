import { expect, test } from 'vitest';
import { pastInstant } from './past-clock';

test.each([
  ['stands still', 0, 5000, 0],
  ['runs at its pace', 1, 400, 400],
  ['runs ten times as fast', 10, 400, 4000],
  ['waits for the next stroke rather than run ahead of it', 60, 5000, 30_000],
  ['does not go back when clocks disagree', 10, -200, 0],
])('the clock of the past %s', (_, speed, elapsedMs, further) => {
  expect(pastInstant(1_000_000, speed, elapsedMs)).toBe(1_000_000 + further);
});
