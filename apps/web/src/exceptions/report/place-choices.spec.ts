import type { Grant } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { placeChoices, usualPlace } from './place-choices';

const held = (role: Grant['role'], site: string | null = null, team: string | null = null): Grant => ({
  ...{ role, site, team },
});
const known = [
  { site: '上海', team: '信用卡组' },
  { site: '上海', team: '投诉组' },
  { site: '成都', team: '夜班组' },
];
const words = { own: '本班组', everywhere: '整个中心' };
const names = (grants: Grant[], person: string | null) =>
  placeChoices({ grants, person }, known, words).map(({ name }) => name);

test('an agent reports for their own team alone', () => {
  expect(names([held('agent')], '1001')).toEqual(['本班组']);
});

test('a lead of one team reports for it, whether they are on the roster or not', () => {
  expect(names([held('shift-lead', '上海', '信用卡组')], null)).toEqual(['上海 · 信用卡组']);
  expect(names([held('shift-lead', '上海', '信用卡组')], '7')).toContain('本班组');
});

test('whose posts reach everywhere may name any team, a whole site, or none', () => {
  expect(names([held('manager')], null)).toEqual([
    ...['整个中心', '上海', '成都', '上海 · 信用卡组', '上海 · 投诉组', '成都 · 夜班组'],
  ]);
});

test('what is of no team goes to where one is held; for whom that is everywhere, to nowhere in particular', () => {
  expect(usualPlace({ grants: [held('shift-lead', '上海', '信用卡组')], person: null })).toEqual({
    site: '上海',
    team: '信用卡组',
  });
  expect(usualPlace({ grants: [held('manager')], person: null })).toBeNull();
});
