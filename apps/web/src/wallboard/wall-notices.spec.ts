import type { TickerNotice } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { wallNotices } from './wall-notices';

const notice = (zh: string, site: string | null, team: string | null, given: Partial<TickerNotice> = {}) => ({
  ...{ urgency: 'normal' as const, zh, en: zh, at: 0, places: [{ site, team }] },
  ...given,
});
const notices = {
  a: notice('全体', null, null),
  b: notice('上海', '上海', null, { at: 5 }),
  c: notice('信用卡组', '上海', '信用卡组'),
  d: notice('成都', '成都', null),
  e: notice('紧急', null, null, { urgency: 'urgent' }),
};
const words = (hung: { site: string; team: string | null } | null, only: { zh: string; en: string }[] | null = null) =>
  wallNotices({ notices, only }, hung).map(({ zh }) => zh);

test('a wall tells what is for everybody where it hangs, the most urgent first', () => {
  expect(words(null)).toEqual(['紧急', '全体']);
  expect(words({ site: '上海', team: null })).toEqual(['紧急', '上海', '全体']);
  expect(words({ site: '上海', team: '信用卡组' })).toEqual(['紧急', '上海', '全体', '信用卡组']);
});

test('before one who sees only their own places it tells all that is theirs', () => {
  expect(words(null, [{ zh: '信用卡组', en: 'Cards' }])).toHaveLength(5);
  expect(wallNotices({}, null)).toEqual([]);
});
