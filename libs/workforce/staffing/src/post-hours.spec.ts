import { expect, test } from 'vitest';
import { isWithin, openSeconds } from './post-hours';

const night = { weekdays: [5], from: '22:00', to: '06:00' };
const at = (date: string, weekday: number, minute: number) => ({ date, weekday, minute });

test('a night post belongs to the evening on which it begins', () => {
  expect(isWithin(at('2026-11-27', 5, 22 * 60), night)).toBe(true);
  expect(isWithin(at('2026-11-28', 6, 5 * 60 + 45), night)).toBe(true);
  expect(isWithin(at('2026-11-28', 6, 6 * 60), night)).toBe(false);
  expect(isWithin(at('2026-11-27', 5, 5 * 60), night)).toBe(false);
});

test('the same time at both ends is round the clock', () => {
  const always = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '08:00' };
  expect([0, 479, 480, 1439].map((minute) => isWithin(at('2026-11-24', 2, minute), always))).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('work is open on its dates only, the last night to its end', () => {
  const span = { from: '2026-11-27', to: '2026-11-27' };
  expect(isWithin(at('2026-11-28', 6, 60), night, span)).toBe(true);
  expect(isWithin(at('2026-12-04', 5, 23 * 60), night, span)).toBe(false);
  expect(
    openSeconds({ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }, { from: '2026-11-23', to: '2026-11-29' }),
  ).toBe(5 * 8 * 3600);
});
