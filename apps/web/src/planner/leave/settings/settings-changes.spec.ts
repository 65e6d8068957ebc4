import type { LeaveAllotment, LeaveType } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { settingsChanges, type LeaveRules } from './settings-changes';

const type = (code: string, given: Partial<LeaveType> = {}): LeaveType => ({
  ...{ code, zh: code, en: code, active: true, unit: 'day', counts: 'working-days', dayMinutes: 480 },
  ...{ notice: { count: 3, unit: 'days' }, afterwardsWorkingDays: null, certificateFromDays: null },
  ...{ balance: false, allotted: false },
  ...given,
});
const place = (most: number, given: Partial<LeaveAllotment> = {}): LeaveAllotment => ({
  ...{ site: null, team: null, most, days: null, hours: null },
  ...given,
});
const rules = (given: Partial<LeaveRules> = {}): LeaveRules => ({
  ...{ types: [type('sick'), type('annual')], allotments: [place(1)], certificateDays: 180 },
  ...given,
});
const told = (after: LeaveRules) =>
  settingsChanges(rules(), after).map((change) => {
    if (change.of === 'certificates') return `certificates ${change.before} > ${change.after}`;
    if (change.of === 'type')
      return `${change.did} ${change.type.code}${change.did === 'changed' ? ` ${change.field}` : ''}`;
    return `${change.did} place ${change.allotment.most}`;
  });

test('what is as it was changes nothing', () => expect(told(rules())).toEqual([]));

test('a kind is told field by field; one that came or went as a whole', () => {
  const types = [type('sick', { unit: 'hour', notice: { count: 1, unit: 'days' } }), type('study')];
  expect(told(rules({ types }))).toEqual(['changed sick unit', 'changed sick notice', 'added study', 'removed annual']);
});

test('a place that holds on other days is another place; only the number of one is changed', () => {
  const spring = place(0, { days: { first: '2027-02-05', last: '2027-02-12' } });
  expect(told(rules({ allotments: [place(2), spring] }))).toEqual(['changed place 2', 'added place 0']);
  expect(told(rules({ allotments: [spring] }))).toEqual(['added place 0', 'removed place 1']);
});

test('how long certificates are kept is told', () => {
  expect(told(rules({ certificateDays: 90 }))).toEqual(['certificates 180 > 90']);
});
