import { expect, test } from 'vitest';
import { counted, heldForMs, uncounted, type Tally } from './sign-in-tally';

const rule = { free: 3, firstHoldMs: 1_000, longestHoldMs: 10_000 };
const failed = (times: number, now = 0): Tally | null =>
  Array.from({ length: times }).reduce<Tally | null>((tally) => counted(tally, now, rule), null);

test('the third failure holds, and each further one twice as long, up to the longest', () => {
  const holds = [1, 2, 3, 4, 5, 6, 7, 8, 2000].map((times) => heldForMs(failed(times), 0));
  expect(holds).toEqual([0, 0, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000]);
  expect(heldForMs(failed(8), 10_000)).toBe(0);
});

test('an hour of rest forgets the failures, waiting out a hold does not', () => {
  expect(heldForMs(counted(failed(8), 3_600_000, rule), 3_600_000)).toBe(0);
  expect(heldForMs(counted(failed(3), 1_000, rule), 1_000)).toBe(2_000);
});

test('a success takes back its own attempt alone', () => {
  const after = uncounted(counted(failed(3), 5_000, rule), 5_000);
  expect(after.failures).toBe(3);
  expect(heldForMs(after, 5_000)).toBe(0);
  expect(heldForMs(counted(after, 5_000, rule), 5_000)).toBe(2_000);
});
