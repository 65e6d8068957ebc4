import { expect, test } from 'vitest';
import { clockOffset, screenClockError, slept, withSample, type ClockSample } from './server-clock';

const sample = (sentAt: number, tripMs: number, offset: number): ClockSample => ({
  sentAt,
  backAt: sentAt + tripMs,
  at: sentAt + tripMs / 2 + offset,
});

test('the quickest answer decides the offset', () => {
  const late = { ...sample(0, 400, 5000), at: 5390 };
  expect(clockOffset([late, sample(1000, 10, 5000), sample(2000, 80, 5010)])).toBe(5000);
});

test('without an answer there is no offset', () => {
  expect(clockOffset([])).toBeNull();
});

test('only the newest answers are kept', () => {
  let samples: ClockSample[] = [];
  for (let i = 0; i < 50; i += 1) samples = withSample(samples, sample(i * 1000, 10, 5000));
  expect(samples.length).toBe(8);
  expect(samples[0]?.sentAt).toBe(42_000);
});

test('when the server’s clock was set, older answers are forgotten', () => {
  const samples = withSample([sample(0, 4, 5000), sample(1000, 4, 5000)], sample(2000, 60, 65_000));
  expect(clockOffset(samples)).toBe(65_000);
});

test('a screen’s clock is wrong beyond two seconds, ahead or behind', () => {
  expect([1999, -2000, 2600, -61_400].map((error) => screenClockError(1e12 + error, 1e12))).toEqual([
    null,
    null,
    3000,
    -61_000,
  ]);
});

test('a heartbeat that comes seconds late means that the page slept', () => {
  expect([slept(500, 500), slept(2900, 500), slept(3100, 500)]).toEqual([false, false, true]);
});
