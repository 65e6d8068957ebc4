import { expect, test } from 'vitest';
import type { Grant } from '@zhiban/wire';
import { grantText, placeChoices, placeText } from './role-choices';

const people = { sites: ['北京', '合肥'], teams: [{ site: '北京', team: '信用卡组', teamEn: 'Cards' }] };
const say = (key: string, named: Record<string, unknown> = {}) => [key, ...Object.values(named)].join(' ');

test('a post may be held everywhere, at each site, and in each team beneath its site', () => {
  expect(placeChoices(people, []).map((place) => placeText(place, say))).toEqual([
    'desk.grants.everywhere',
    'desk.grants.site 北京',
    'desk.grants.team 北京 信用卡组',
    'desk.grants.site 合肥',
  ]);
});

test('a place that is held stays to be chosen while the list of places is not there', () => {
  const held: Grant[] = [{ role: 'agent', site: '北京', team: '信用卡组' }];
  expect(placeChoices(null, held)).toEqual([
    { site: null, team: null },
    { site: '北京', team: '信用卡组' },
  ]);
  expect(placeChoices(people, held)).toEqual([
    { site: null, team: null },
    { site: '北京', team: null },
    { site: '北京', team: '信用卡组' },
    { site: '合肥', team: null },
  ]);
});

test('a post reads with the narrowest place that it is held in', () => {
  expect(grantText({ role: 'agent', site: '北京', team: '信用卡组' }, say)).toBe('desk.role.agent · 信用卡组');
  expect(grantText({ role: 'manager', site: null, team: null }, say)).toBe('desk.role.manager');
});
