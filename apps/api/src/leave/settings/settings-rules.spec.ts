import type { LeaveAllotment } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { allotmentsOn, settingsRefusal } from './settings-rules';

const always = { days: null, hours: null };
const centre = { site: null, team: null, most: 1, ...always };
const site = { site: '上海', team: null, most: 3, ...always };
const team = { site: '上海', team: '信用卡组', most: 2, ...always };
const cards = { site: '上海', team: '信用卡组' };
const most = (all: LeaveAllotment[], place: { site: string | null; team: string | null }, date = '2026-12-01') =>
  allotmentsOn(all, place, date)?.bounds.map((bound) => bound.most) ?? null;

test('the nearest allotment counts: of the team, else of the site, else of the centre', () => {
  const all = [centre, site, team];
  expect(most(all, cards)).toEqual([2]);
  expect(most(all, { site: '上海', team: '投诉组' })).toEqual([3]);
  expect(most(all, { site: '成都', team: '信用卡组' })).toEqual([1]);
  expect(most(all, { site: null, team: null })).toEqual([1]);
  expect(most([team], { site: '成都', team: null })).toBeNull();
});

test('what is set for some days goes before what holds always, on these days alone', () => {
  const spring = { ...team, most: 0, days: { first: '2027-02-05', last: '2027-02-12' } };
  expect(most([team, spring], cards, '2027-02-05')).toEqual([0]);
  expect(most([team, spring], cards, '2027-02-13')).toEqual([2]);
  expect(most([centre, spring], cards, '2027-02-13')).toEqual([1]);
  const everywhere = { ...spring, site: null, team: null };
  expect(most([team, everywhere], cards, '2027-02-05')).toEqual([0]);
});

test('parts of a day have places of their own; the same part twice is refused', () => {
  const morning = { ...team, hours: { from: '08:00', to: '12:00' } };
  const evening = { ...team, most: 1, hours: { from: '18:00', to: '22:00' } };
  expect(most([morning, evening], cards)).toEqual([2, 1]);
  const refusal = (allotments: LeaveAllotment[]) =>
    settingsRefusal({ types: [], allotments, certificateDays: 1 })?.code ?? null;
  expect([refusal([morning, evening]), refusal([morning, morning])]).toEqual([null, 'leave-settings.place-twice']);
});
