import { expect, test } from 'vitest';
import { drawn } from '@zhiban/testing';
import { afterWork, workMinutes } from './work-time';

const at = (text: string) => Date.parse(`2026-11-23T${text}:00+08:00`);
const [shift] = drawn('Mon 08-16 meal 12-12:30 rest 14-14:15 paid');
const of = (minutes: number) => (shift ? afterWork(shift, minutes) : null);

test('a paid break is work, an unpaid one is not', () => {
  expect(shift && workMinutes(shift)).toBe(450);
});

test('work is counted over the meal, and stops before a meal that begins just then', () => {
  expect([of(60), of(240), of(300), of(450)]).toEqual([at('09:00'), at('12:00'), at('13:30'), at('16:00')]);
});

test('more work than the shift has ends with it, and a part of a minute is left out', () => {
  expect([of(500), of(60.5)]).toEqual([at('16:00'), at('09:00')]);
});
