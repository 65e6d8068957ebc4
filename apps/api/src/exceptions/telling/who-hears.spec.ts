import type { Grant } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { handlersAround, managersOf, remindedOf, type Hearer } from './who-hears';

const account = (username: string, ...grants: Grant[]): Hearer => ({ id: username, username, grants });
const held = (role: Grant['role'], site: string | null = null, team: string | null = null): Grant => ({
  ...{ role, site, team },
});
const lead = account('lead', held('shift-lead', '上海', '信用卡组'));
const far = account('far', held('shift-lead', '上海', '投诉组'));
const floor = account('floor', held('floor-supervisor', '上海'));
const boss = account('boss', held('manager'));
const admin = account('admin', held('administrator'));
const all = [lead, far, floor, boss, admin];
const place = { site: '上海', team: '信用卡组' };
const names = (hearers: readonly Hearer[]) => hearers.map(({ username }) => username);

test('the owner is reminded; before there is one, and after they lost their post, those who handle it there', () => {
  expect(names(remindedOf(all, place, 'lead'))).toEqual(['lead']);
  expect(names(remindedOf(all, place, null))).toEqual(['lead', 'floor', 'boss', 'admin']);
  expect(names(remindedOf(all, place, 'far'))).toEqual(['lead', 'floor', 'boss', 'admin']);
});

test('the first escalation goes to whose posts reach further than the team, the second to management', () => {
  expect(names(handlersAround(all, place))).toEqual(['floor', 'boss', 'admin']);
  expect(names(managersOf(all, place))).toEqual(['boss']);
});

test('where nobody is around the team, management hears; where nobody is management, whoever administers', () => {
  const siteBoss = account('site-boss', held('manager', '上海', '信用卡组'));
  expect(names(handlersAround([lead, siteBoss], place))).toEqual(['site-boss']);
  expect(names(managersOf([lead, floor, admin], place))).toEqual(['admin']);
});

test('what is of nowhere in particular is for who reaches everywhere', () => {
  expect(names(handlersAround(all, { site: null, team: null }))).toEqual(['boss', 'admin']);
});
