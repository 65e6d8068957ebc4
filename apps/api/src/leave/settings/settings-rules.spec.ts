import { expect, test } from 'vitest';
import { nearestAllotment } from './settings-rules';

const centre = { site: null, team: null, most: 1 };
const site = { site: '上海', team: null, most: 3 };
const team = { site: '上海', team: '信用卡组', most: 2 };

test('the nearest allotment counts: of the team, else of the site, else of the centre', () => {
  const of = (place: { site: string | null; team: string | null }) => nearestAllotment([centre, site, team], place);
  expect(of({ site: '上海', team: '信用卡组' })).toBe(team);
  expect(of({ site: '上海', team: '投诉组' })).toBe(site);
  expect(of({ site: '成都', team: '信用卡组' })).toBe(centre);
  expect(of({ site: null, team: null })).toBe(centre);
  expect(nearestAllotment([team], { site: '成都', team: null })).toBeNull();
});
