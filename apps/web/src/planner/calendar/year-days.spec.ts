import type { CalendarYear } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { monthsOf, workingDaysOf } from './year-days';

const year = (state: CalendarYear['state'], days: CalendarYear['days'] = []): CalendarYear => ({
  year: 2026,
  state,
  days,
});

test('weeks begin on Monday, and February ends where it ends', () => {
  const months = monthsOf(year('kept'));
  expect(months.map(({ before }) => before).slice(0, 3)).toEqual([3, 6, 6]);
  expect(months[1]?.days.length).toBe(28);
});

test('a named day is what it is named, the others go by their weekday', () => {
  const days = [{ date: '2026-02-28', kind: 'working', zh: '调休', en: 'make-up', own: false } as const];
  const cells = monthsOf(year('kept', days))[1]?.days.slice(26) ?? [];
  expect(cells.map(({ day, kind }) => [day, kind])).toEqual([
    [27, 'working'],
    [28, 'working'],
  ]);
});

test('a year that is not known has no working days to count, and its days no kind', () => {
  expect(workingDaysOf(year('unknown'))).toBeNull();
  expect(monthsOf(year('unknown'))[0]?.days[0]?.kind).toBeNull();
  expect(workingDaysOf(year('weekends'))).toBe(261);
});
