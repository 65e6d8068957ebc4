import { handClock } from '@zhiban/time';
import { expect, test } from 'vitest';
import { WrongCodes } from './wrong-codes';

function desk(free = 3) {
  const clock = handClock(0);
  return { clock, wrong: new WrongCodes(clock, free) };
}

test('some wrong codes are free, then each one locks for twice as long, up to a quarter of an hour', () => {
  const { clock, wrong } = desk();
  const locks = Array.from({ length: 12 }, () => {
    wrong.add('10.0.0.7');
    const lock = wrong.lockedForMs('10.0.0.7');
    clock.advance(lock);
    return lock / 1000;
  });
  expect(locks).toEqual([0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900, 900]);
});

test('in a day of guessing without a pause not two hundred codes can be tried', () => {
  const { clock, wrong } = desk(8);
  let tried = 0;
  for (; clock.now() < 86_400_000; tried += 1) {
    wrong.add('10.0.0.7');
    clock.advance(wrong.lockedForMs('10.0.0.7') + 1);
  }
  expect(tried).toBeLessThan(200);
});

test('others are not locked, and an hour of rest forgives', () => {
  const { clock, wrong } = desk();
  for (let i = 0; i < 4; i += 1) wrong.add('10.0.0.7');
  expect(wrong.lockedForMs('10.0.0.8')).toBe(0);
  clock.advance(3_600_000);
  wrong.add('10.0.0.7');
  expect(wrong.lockedForMs('10.0.0.7')).toBe(0);
});

test('a right code makes the wrong ones before it forgotten', () => {
  const { wrong } = desk();
  for (let i = 0; i < 5; i += 1) wrong.add('10.0.0.7');
  wrong.forget('10.0.0.7');
  expect(wrong.lockedForMs('10.0.0.7')).toBe(0);
});
