import type { Settlement, WorkingTerms } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { line, plainCalendar, someTerms, testWorld, verdictsOn } from '../specs/test-world';

const weeks = testWorld({ rules: { 'hours-of-period': { weekMinutes: 2400, basis: 'weeks' } } });
const six = 'Mon 08-16; Tue 08-16; Wed 08-16; Thu 08-16; Fri 08-16; Sat 08-16';
const on = (settlement: Settlement, given: Partial<WorkingTerms> = {}) => ({
  who: { terms: [someTerms({ settlement, ...given })] },
});

test('a sixth day of eight hours is too much for a week', () => {
  const [verdict] = verdictsOn(weeks, six, on('week'));
  expect([verdict?.actual, verdict?.limit, verdict?.date, verdict?.span]).toEqual([
    2880,
    2400,
    '2026-11-28',
    { first: '2026-11-23', last: '2026-11-29' },
  ]);
  expect(verdict?.remedies[0]).toEqual({ do: 'mark', shift: 'Sat', kind: 'overtime' });
});

test('settled by the month or the quarter, the sixth day is made up for by other weeks', () => {
  expect(verdictsOn(weeks, six, on('month'))).toEqual([]);
  expect(verdictsOn(weeks, six, on('quarter'))).toEqual([]);
});

test('overtime that is marked does not count', () => {
  expect(verdictsOn(weeks, `${six} overtime`, on('week'))).toEqual([]);
});

test('part-time staff have their own week', () => {
  const half = on('week', { weekHours: 20, partTime: true });
  expect(verdictsOn(weeks, 'Mon 08-16; Tue 08-16; Wed 08-13', half).map(line)).toEqual(['Mon Tue Wed: 1260 for 1200']);
});

test('counted by working days a week with a holiday owes less, and one with a make-up day more', () => {
  const days = { '2026-11-25': 'statutory', '2026-12-05': 'working' } as const;
  const calendar = { ...plainCalendar, days };
  const world = testWorld({ rules: { 'hours-of-period': { weekMinutes: 2400, basis: 'working-days' } }, calendar });
  expect(verdictsOn(world, 'Mon 08-16; Tue 08-16; Thu 08-16; Fri 08-16', on('week'))).toEqual([]);
  expect(verdictsOn(world, 'Mon 08-16; Tue 08-16; Wed 08-16; Thu 08-16; Fri 08-16', on('week')).map(line)).toEqual([
    'Mon Tue Wed Thu Fri: 2400 for 1920',
  ]);
  expect(verdictsOn(world, six, { ...on('week'), monday: '2026-11-30' })).toEqual([]);
});

test('who begins in the middle of the period owes the days since', () => {
  const late = on('week', { from: '2026-11-26' });
  // Four of seven days: 22 h 51 min.
  expect(verdictsOn(weeks, 'Thu 08-16; Fri 08-16; Sat 08-15', late).map(line)).toEqual(['Thu Fri Sat: 1380 for 1371']);
});

test('hours that were agreed for a month hold for a month, and not for a quarter that the policy settles by', () => {
  const agreed = on('month', { periodHours: 40 });
  expect(verdictsOn(weeks, six, agreed).map(line)).toEqual(['Mon Tue Wed Thu Fri Sat: 2880 for 2400']);
  const quarter = testWorld({
    rules: { 'hours-of-period': {} },
    body: { hours: { system: null, settlement: 'quarter' } },
  });
  expect(verdictsOn(quarter, six, agreed)).toEqual([]);
});
