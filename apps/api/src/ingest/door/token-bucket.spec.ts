import { handClock } from '@zhiban/time';
import { expect, test } from 'vitest';
import { TokenBuckets } from './token-bucket';

test('a key may send a burst, then waits until its share has grown again', () => {
  const clock = handClock(0);
  const buckets = new TokenBuckets(clock, 100, 200);
  expect(buckets.take('a', 200)).toBe(0);
  expect(buckets.take('a', 50)).toBe(500);
  clock.advance(500);
  expect(buckets.take('a', 50)).toBe(0);
});

test('one key does not use up the share of another', () => {
  const buckets = new TokenBuckets(handClock(0), 1, 1);
  expect([buckets.take('a', 1), buckets.take('b', 1), buckets.take('a', 1)]).toEqual([0, 0, 1000]);
});

test('a batch larger than the burst passes when the bucket is full', () => {
  expect(new TokenBuckets(handClock(0), 10, 100).take('a', 1000)).toBe(0);
});
