import { expect, test } from 'vitest';
import { testWorld, verdictsOn } from '../specs/test-world';

const until2026 = { years: [2025, 2026], days: {} };
const rules = { 'calendar-known': {} };

test('a shift in a year that the calendar lacks is a fault, and not on a working day', () => {
  const world = testWorld({ rules, calendar: until2026 });
  const verdicts = verdictsOn(world, 'Thu 08-16; Fri 08-16', { monday: '2026-12-28' });
  expect(verdicts.map(({ date, override }) => `${date} ${JSON.stringify(override)}`)).toEqual(['2027-01-01 "never"']);
});

test('where working days make the hours of a period, the whole period has to be known', () => {
  const counted = { ...rules, 'hours-of-period': { basis: 'working-days' } } as const;
  const world = testWorld({ rules: counted, calendar: until2026 });
  const verdicts = verdictsOn(world, 'Mon 08-16', { monday: '2026-12-28' });
  expect(verdicts.map(({ span, about }) => [span?.first, span?.last, about])).toEqual([
    ['2026-12-28', '2027-01-03', 'period'],
  ]);
  expect(verdictsOn(testWorld({ rules, calendar: until2026 }), 'Mon 08-16', { monday: '2026-12-28' })).toEqual([]);
});
