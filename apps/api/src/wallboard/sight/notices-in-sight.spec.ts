import { reachOf, type Grant, type TickerNotice } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { noticesInSight } from './notices-in-sight';

const notice = (...places: TickerNotice['places']): TickerNotice => ({
  ...{ urgency: 'normal', zh: '', en: '', at: 0, places },
});
const all = {
  everybody: notice({ site: null, team: null }),
  site: notice({ site: '上海', team: null }),
  cards: notice({ site: '上海', team: '信用卡组' }),
  complaints: notice({ site: '上海', team: '投诉组' }),
  far: notice({ site: '成都', team: '信用卡组' }),
};
const seenBy = (grant: Partial<Grant>) => {
  const reach = reachOf([{ role: 'shift-lead', site: null, team: null, ...grant }], 'wall.view');
  return Object.keys(noticesInSight(all, reach) ?? {});
};

test('a wall shows a reader what is for everybody, for their site and for their team, and nothing of others', () => {
  expect(seenBy({ site: '上海', team: '信用卡组' })).toEqual(['everybody', 'site', 'cards']);
  expect(seenBy({ site: '上海' })).toEqual(['everybody', 'site', 'cards', 'complaints']);
  expect(seenBy({})).toEqual(Object.keys(all));
  const { far } = all;
  expect(noticesInSight({ far }, reachOf([{ role: 'agent', site: '上海', team: null }], 'wall.view'))).toBeUndefined();
});
