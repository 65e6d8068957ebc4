import { drawn } from '@zhiban/testing';
import { dayNumber } from '@zhiban/time';
import type { LeaveEntry, LeavePiece, LeaveType } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { requestWorld } from '../specs/request-world';
import { firstLeaveTypes } from './first-types';
import { judgeLeave } from './judge-leave';
import type { LeaveCase } from './leave-case';
import { leaveMinutes } from './leave-minutes';
import { leaveChanges, leaveHoles, leaveTime, rosteredDays } from './leave-times';
import { balanceOn, dueExpiries, openGrants } from './ledger';
import { waitingOdds } from './waiting';

const world = requestWorld({}, { '2026-11-28': 'working', '2026-12-25': 'statutory' });
const type = (code: string): LeaveType => {
  const found = firstLeaveTypes.find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const days = (...dates: string[]): LeavePiece[] => dates.map((date) => ({ date, part: 'day' }));
const shanghai = (text: string) => Date.parse(`${text}+08:00`);
const asked = (given: Partial<LeaveCase>): LeaveCase => ({
  person: 'li',
  type: type('annual'),
  pieces: days('2026-12-21'),
  filedAt: shanghai('2026-11-20T09:00'),
  sudden: false,
  certificates: 0,
  minutes: 480,
  available: 480,
  allotted: [],
  ...given,
});
const found = (given: Partial<LeaveCase>) =>
  judgeLeave(asked(given), world).map(({ rule, actual, limit, about }) =>
    `${rule} ${actual}/${limit} ${about ?? ''}`.trim(),
  );

describe('LEAVE-1 and LEAVE-3: notice', () => {
  test('annual leave is filed a month ahead', () => {
    expect(found({ filedAt: shanghai('2026-11-21T23:59') })).toEqual([]);
    expect(found({ filedAt: shanghai('2026-11-22T00:00') })).toEqual(['leave-notice 29/30']);
  });

  test('personal leave three days ahead', () => {
    const personal = { type: type('personal'), available: null };
    expect(found({ ...personal, filedAt: shanghai('2026-12-18T23:00') })).toEqual([]);
    expect(found({ ...personal, filedAt: shanghai('2026-12-19T00:00') })).toEqual(['leave-notice 2/3']);
  });

  test('sudden illness within two working days of returning, make-up days counted', () => {
    const ill = { type: type('sick'), available: null, certificates: 1, sudden: true, pieces: days('2026-11-26') };
    expect(found({ ...ill, filedAt: shanghai('2026-11-26T07:00') })).toEqual([]);
    expect(found({ ...ill, filedAt: shanghai('2026-11-28T20:00') })).toEqual([]);
    expect(found({ ...ill, filedAt: shanghai('2026-11-29T08:00') })).toEqual(['leave-notice 2/2 afterwards']);
  });

  test('only types that can come suddenly are filed afterwards', () => {
    expect(found({ sudden: true, filedAt: shanghai('2026-12-22T08:00') })).toEqual(['leave-notice -1/31']);
  });
});

test('LEAVE-2: sick leave needs its certificate', () => {
  const ill = { type: type('sick'), available: null };
  expect(found({ ...ill, certificates: 0 })).toEqual(['leave-certificate 0/1']);
  expect(found({ ...ill, certificates: 1 })).toEqual([]);
});

test('LEAVE-4: the second one of a group on a day is one too many', () => {
  const on = (taken: number) => [{ day: dayNumber('2026-12-21'), taken, most: 1 }];
  expect(found({ allotted: on(0) })).toEqual([]);
  expect(found({ allotted: on(1) })).toEqual(['leave-allotment 2/1']);
});

test('LEAVE-6: more than the balance, in the unit of the type', () => {
  expect(found({ minutes: 1200, available: 960 })).toEqual(['leave-balance 2.5/2']);
  expect(found({ type: { ...type('annual'), unit: 'hour' }, minutes: 1200, available: 960 })).toEqual([
    'leave-balance 1200/960',
  ]);
});

describe('what leave uses up', () => {
  const minutes = (pieces: LeavePiece[], counts: LeaveType['counts'], rostered = new Set<number>()) =>
    leaveMinutes(pieces, { counts, dayMinutes: 480 }, rostered, world);

  test('working days of the calendar: no weekend, no holiday, but a make-up day', () => {
    const pieces = days('2026-11-27', '2026-11-28', '2026-11-29', '2026-12-25');
    expect(minutes(pieces, 'working-days')).toBe(960);
    expect(minutes(pieces, 'calendar-days')).toBe(4 * 480);
    expect(minutes(pieces, 'rostered-days', new Set([dayNumber('2026-11-29')]))).toBe(480);
  });

  test('half days and hours, never more than the day', () => {
    expect(minutes([{ date: '2026-11-27', part: 'morning' }], 'working-days')).toBe(240);
    expect(minutes([{ date: '2026-11-27', from: '09:00', to: '10:30' }], 'working-days')).toBe(90);
    expect(minutes([{ date: '2026-11-27', from: '08:00', to: '20:00' }], 'working-days')).toBe(480);
  });

  test('a year that the calendar lacks is not guessed', () => {
    expect(minutes(days('2024-12-31'), 'working-days')).toBeNull();
  });
});

describe('the hole in the roster', () => {
  const shifts = drawn('Mon 22-06; Tue 22-06; Wed 14-22; Thu 08-16', { person: 'li' });
  const times = (...pieces: LeavePiece[]) => pieces.map((piece) => leaveTime(piece, shifts, world));
  const after = (...pieces: LeavePiece[]) =>
    leaveChanges(times(...pieces), shifts, (id, n) => `${id}+${n}`).map(({ id, after: kept }) =>
      kept ? `${id} ${(kept.to - kept.from) / 3_600_000} h` : `${id} gone`,
    );

  test('a whole day takes the shift that starts on it, not the one of the night before', () => {
    expect(after(...days('2026-11-24'))).toEqual(['Tue gone']);
  });

  test('half a day and hours leave the rest of a shift', () => {
    expect(after({ date: '2026-11-26', part: 'morning' })).toEqual(['Thu 4 h']);
    expect(after({ date: '2026-11-26', from: '10:00', to: '12:00' })).toEqual(['Thu 2 h', 'Thu+1 4 h']);
  });

  test('is what somebody else would have to work', () => {
    const taken = times(
      { date: '2026-11-26', from: '10:00', to: '12:00' },
      { date: '2026-11-26', from: '13:00', to: '14:00' },
    );
    const holes = leaveHoles(taken, shifts).map(({ id, from, to }) => `${id} ${(to - from) / 3_600_000} h`);
    expect(holes).toEqual(['Thu 2 h', 'Thu#2 1 h']);
  });

  test('days that are not consecutive', () => {
    expect(after(...days('2026-11-23', '2026-11-26'))).toEqual(['Mon gone', 'Thu gone']);
  });

  test('a day off without a shift changes nothing', () => {
    expect(after(...days('2026-11-27'))).toEqual([]);
    expect([...rosteredDays(shifts, world)]).toHaveLength(4);
  });
});

describe('the ledger', () => {
  const entry = (kind: LeaveEntry['kind'], minutes: number, date: string, until: string | null = null) => ({
    kind,
    minutes,
    date,
    until,
  });
  const entries: LeaveEntry[] = [
    entry('grant', 2400, '2025-01-01', '2026-03-31'),
    entry('use', -960, '2025-06-02'),
    entry('return', 480, '2025-06-03'),
    entry('grant', 2400, '2026-01-01', '2027-03-31'),
    entry('use', -480, '2026-02-02'),
  ];

  test('adds up on any day', () => {
    expect(balanceOn(entries, '2024-12-31')).toBe(0);
    expect(balanceOn(entries, '2025-06-02')).toBe(1440);
    expect(balanceOn(entries, '2026-12-31')).toBe(3840);
  });

  test('what ends first is used first', () => {
    expect(openGrants(entries)).toMatchObject([
      { until: '2026-03-31', minutes: 960 },
      { until: '2027-03-31', minutes: 2400 },
      { until: null, minutes: 480 },
    ]);
  });

  test('what has ended goes once, and the balance is that of what is left', () => {
    const gone = dueExpiries(entries, '2026-04-01');
    expect(gone.map(({ kind, minutes }) => [kind, minutes])).toEqual([['expiry', -960]]);
    expect(dueExpiries([...entries, ...gone], '2026-04-01')).toEqual([]);
    expect(dueExpiries(entries, '2026-03-31')).toEqual([]);
    expect(balanceOn([...entries, ...gone], '2026-04-01')).toBe(2880);
  });
});

test('odds are those who waited at the same place', () => {
  const past = [1, 1, 2, 5, 7].map((position, i) => ({ position, granted: i % 2 === 0 }));
  expect(waitingOdds(past, 1)).toEqual({ granted: 1, of: 2 });
  expect(waitingOdds(past, 9)).toEqual({ granted: 1, of: 2 });
  expect(waitingOdds(past, 3)).toEqual({ granted: 0, of: 0 });
});
