import { expect, test } from 'vitest';
import { clockTime, count, dateTime, dayName, dayStart, duration, hourOf, meanDuration, percent } from './format';

const at = Date.UTC(2026, 10, 19, 6, 2, 31);

test('a wait reads m:ss below an hour and h:mm:ss from it on', () => {
  expect([0, 999, 61_000, 3_599_999, 3_600_000, 36_061_000].map(duration)).toEqual([
    '0:00',
    '0:00',
    '1:01',
    '59:59',
    '1:00:00',
    '10:01:01',
  ]);
});

test('a wait that began a moment in the future reads zero, not minus', () => {
  expect(duration(-1500)).toBe('0:00');
});

test('nothing to divide by is a dash, for ratios and for means', () => {
  expect([percent(null), meanDuration(null)]).toEqual(['—', '—']);
});

test('a service level short of perfect never reads 100', () => {
  expect([percent(0.9996), percent(0.9996, 1), percent(1), percent(0), percent(0.857, 1)]).toEqual([
    '99',
    '99.9',
    '100',
    '0',
    '85.7',
  ]);
});

test('a service level short of its target does not read as if it had reached it', () => {
  expect([percent(0.798, 0, 0.8), percent(0.8, 0, 0.8), percent(0.7996, 1, 0.8)]).toEqual(['79', '80', '79.9']);
});

test('times are told in the centre’s zone whatever the screen’s own zone is', () => {
  expect(clockTime(at, 'Asia/Shanghai')).toBe('14:02:31');
  expect(clockTime(at, 'America/New_York')).toBe('01:02:31');
  expect(hourOf(Date.UTC(2026, 10, 19, 16), 'Asia/Shanghai')).toBe('00');
  expect(dateTime(at, 'Asia/Shanghai')).toBe('2026-11-19 14:02:31');
});

test('the day is named in the reader’s language', () => {
  expect(dayName(at, 'Asia/Shanghai', 'zh-CN')).toBe('11月19日 周四');
  expect(dayName(at, 'Asia/Shanghai', 'en')).toBe('Thu 19 Nov');
});

test('large counts have their thousands apart', () => {
  expect(count(4430)).toBe('4,430');
});

test('a day begins at midnight in the centre, on days of a clock change too', () => {
  expect(dayStart('2026-11-19', 'Asia/Shanghai')).toBe(Date.UTC(2026, 10, 18, 16));
  expect(dayStart('2026-03-29', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 28, 23));
  expect(dayStart('2026-03-30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 22));
  expect(dayStart('2026-11-01', 'America/New_York')).toBe(Date.UTC(2026, 10, 1, 4));
});
