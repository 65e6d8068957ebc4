import { expect, test } from 'vitest';
import { demoWeeks } from './demo-weeks';

test('from the Monday of last week to the fourth Sunday to come; two weeks ahead are published', () => {
  expect(demoWeeks('2026-11-26', null)).toEqual({
    first: '2026-11-16',
    last: '2026-12-27',
    from: '2026-11-16',
    published: '2026-12-13',
  });
});

test('a later start goes on after the last week that was filled', () => {
  expect(demoWeeks('2026-12-03', '2026-12-26').from).toBe('2026-12-28');
  expect(demoWeeks('2026-11-29', '2026-12-27').from).toBe('2026-12-28');
});

test('after a long rest it begins with last week, and leaves the gap', () => {
  expect(demoWeeks('2027-03-03', '2026-12-27').from).toBe('2027-02-22');
});
