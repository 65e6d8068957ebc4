import { expect, test } from 'vitest';
import { datesBetween, daysBetween, isoWeekOf, monthBefore, weekBefore, weekdayOf } from './calendar';

test('the first days of a year may belong to the last week of the year before', () => {
  expect(['2026-12-31', '2027-01-01', '2027-01-03', '2027-01-04'].map(isoWeekOf)).toEqual([
    '2026-W53',
    '2026-W53',
    '2026-W53',
    '2027-W01',
  ]);
});

test('both ends of a span belong to it, over a leap day too', () => {
  expect([...datesBetween('2028-02-28', '2028-03-01')]).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(3);
  expect(daysBetween('2028-03-01', '2028-02-28')).toBeLessThan(1);
});

test('last week is the whole week before, on a Monday as on a Sunday', () => {
  expect(weekdayOf('2026-11-30')).toBe(1);
  const before = { from: '2026-11-23', to: '2026-11-29' };
  expect([weekBefore('2026-11-30'), weekBefore('2026-12-06')]).toEqual([before, before]);
});

test('last month has as many days as it has', () => {
  expect(monthBefore('2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(monthBefore('2027-01-01')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
});
