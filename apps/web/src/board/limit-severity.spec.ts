import { expect, test } from 'vitest';
import { limitSeverity } from './limit-severity';

test('a wait alarms at its limit, a service level below it', () => {
  const wait = { warn: 60_000, alarm: 120_000 };
  expect([59_999, 60_000, 120_000].map((ms) => limitSeverity(ms, wait, false))).toEqual(['normal', 'warn', 'alarm']);
  const level = { warn: 0.8, alarm: 0.6 };
  expect([0.8, 0.79, 0.59].map((ratio) => limitSeverity(ratio, level, true))).toEqual(['normal', 'warn', 'alarm']);
});

test('without a value or without limits nothing is wrong', () => {
  expect(limitSeverity(null, { warn: 1, alarm: 2 }, true)).toBe('normal');
  expect(limitSeverity(0, { warn: null, alarm: null }, true)).toBe('normal');
  expect(limitSeverity(9, { warn: null, alarm: 5 }, false)).toBe('alarm');
});
