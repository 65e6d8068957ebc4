import { expect, test } from 'vitest';
import { line, testWorld, verdictsOn } from '../specs/test-world';

const aDay = testWorld({ rules: { 'overtime-a-day': { minutes: 180, freeDayMinutes: 480 } } });
const aMonth = testWorld({ rules: { 'overtime-a-month': { minutes: 36 * 60 } } });

test('three hours after a shift are allowed, a quarter more is not', () => {
  expect(verdictsOn(aDay, 'Mon 08-16; Mon 16-19 overtime')).toEqual([]);
  expect(verdictsOn(aDay, 'Mon 08-16; Mon 16-19:15 overtime').map(line)).toEqual(['Mon/2: 195 for 180']);
});

test('overtime before and after a shift adds up', () => {
  expect(verdictsOn(aDay, 'Mon 06-08 overtime; Mon 08-16; Mon 16-18 overtime').map(line)).toEqual([
    'Mon Mon/3: 240 for 180',
  ]);
});

test('a free day may be worked for eight hours, not for nine', () => {
  expect(verdictsOn(aDay, 'Sat 08-16 overtime')).toEqual([]);
  expect(verdictsOn(aDay, 'Sat 08-17 overtime').map(line)).toEqual(['Sat: 540 for 480']);
});

test('thirty-six hours are allowed in a calendar month, and the next month begins anew', () => {
  const saturdays = 'Sat 08-16 overtime; Sat+1 08-16 overtime; Sat+2 08-16 overtime; Sat+3 08-16 overtime';
  const november = { monday: '2026-11-02' };
  expect(verdictsOn(aMonth, `${saturdays}; Mon 16-20 overtime`, november)).toEqual([]);
  const [verdict] = verdictsOn(aMonth, `${saturdays}; Mon 16-20 overtime; Tue 16-17 overtime`, november);
  expect([verdict?.actual, verdict?.date]).toEqual([37 * 60, '2026-11-28']);
  expect(verdict?.remedies).toEqual([
    { do: 'shorten', shift: 'Sat+3', to: Date.parse('2026-11-28T15:00:00+08:00'), minutes: 60 },
  ]);
  expect(verdictsOn(aMonth, `${saturdays}; Mon 16-20 overtime; Tue+4 16-17 overtime`, november)).toEqual([]);
});
