import { handClock } from '@zhiban/time';
import { expect, test } from 'vitest';
import { FailedAttempts } from './failed-attempts';

const rule = { free: 3, firstLockMs: 1_000, longestLockMs: 10_000 };

test('the third failure locks, and each further one twice as long, up to the longest', () => {
  const clock = handClock(0);
  const attempts = new FailedAttempts(clock, rule);
  const locks = Array.from({ length: 8 }, () => {
    attempts.failed('a');
    return attempts.lockedForMs('a');
  });
  expect(locks).toEqual([0, 0, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  clock.advance(10_000);
  expect(attempts.lockedForMs('a')).toBe(0);
});

test('a success, or an hour of rest, forgets the failures', () => {
  const clock = handClock(0);
  const attempts = new FailedAttempts(clock, rule);
  for (let n = 0; n < 2; n++) attempts.failed('a');
  attempts.succeeded('a');
  attempts.failed('a');
  expect(attempts.lockedForMs('a')).toBe(0);
  attempts.failed('a');
  clock.advance(3_600_000);
  attempts.failed('a');
  expect(attempts.lockedForMs('a')).toBe(0);
});

test('however many names are guessed, memory is bounded', () => {
  const attempts = new FailedAttempts(handClock(0), rule);
  for (let n = 0; n < 12_000; n++) attempts.failed(`name ${n}`);
  expect(attempts.size).toBe(10_000);
});
