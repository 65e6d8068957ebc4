import { dayNumber } from '@zhiban/time';
import type { Shift, WorkingPerson } from '@zhiban/wire';
import { bankRegulation, chinaComprehensive, holidayCalendar, openWorld } from '@zhiban/workforce-roster';
import { expect, test } from 'vitest';
import { hoursOf, periodOf } from './own-hours';

const hour = 3_600_000;
const shift = (from: number, to: number, given: Partial<Shift> = {}): Shift => ({
  ...{ id: 's', person: 'p', from: from * hour, to: to * hour, kind: 'regular', pattern: null, post: null },
  ...{ breaks: [], ...given },
});
const meal = { from: 12 * hour, to: 12.5 * hour, kind: 'meal', paid: false } as const;

test('hours are told as planned, and what of them lies behind without unpaid breaks', () => {
  const shifts = [shift(8, 16, { breaks: [meal] }), shift(40, 42, { kind: 'overtime' })];
  expect(hoursOf(shifts, 0)).toEqual({ regular: 450, overtime: 120, done: 0 });
  expect(hoursOf(shifts, 12.25 * hour).done).toBe(240);
  expect(hoursOf(shifts, 41 * hour).done).toBe(510);
});

const years = [2025, 2026, 2027].map((year) => ({ year, state: 'kept' as const, days: [] }));
const worldOf = (policy: typeof bankRegulation) =>
  openWorld({
    timeZone: 'Asia/Shanghai',
    calendar: holidayCalendar(years),
    policy: { versions: [{ ...policy, from: '2026-01-01' }] },
    from: '2026-01-01',
    to: '2026-12-31',
  });
const person = (settlement: 'week' | 'quarter'): WorkingPerson => ({
  ...{ id: 'p', bornOn: null, skills: [], protections: [], availability: [] },
  terms: [
    {
      ...{ from: '2020-01-01', until: null, system: 'comprehensive', settlement, weekHours: 40 },
      ...{ periodHours: null, partTime: false, nightWork: true },
    },
  ],
});

test('the settlement period is the policy’s, or else the agreement’s', () => {
  const quarter = periodOf(person('quarter'), dayNumber('2026-11-25'), worldOf(chinaComprehensive('quarter')));
  expect(quarter).toMatchObject({ first: '2026-10-01', last: '2026-12-31', settlement: 'quarter' });
  expect(quarter.owed).toBe(66 * 480);
  const bank = worldOf({ ...bankRegulation, hours: { system: null, settlement: 'week' } });
  expect(periodOf(person('quarter'), dayNumber('2026-11-25'), bank)).toEqual({
    ...{ first: '2026-11-23', last: '2026-11-29', settlement: 'week', owed: 2400 },
  });
});
