import { expect, test } from 'vitest';
import { filePath, firstAsked, quickOf, quickSpan, tablePath, withThreshold, type ReportAsked } from './report-asked';

const asked: ReportAsked = {
  kind: 'queue',
  from: '2026-11-23',
  to: '2026-11-29',
  by: 'day',
  split: true,
  subjects: ['asterisk/sales', 'asterisk/a&b'],
  teams: ['甲班'],
  columns: ['OFFERED', 'SL-ENTERED@20'],
};

test('last week is Monday to Sunday before the present one, last month the whole one before', () => {
  expect(quickSpan('last-week', '2026-11-30')).toMatchObject({ from: '2026-11-23', to: '2026-11-29' });
  expect(quickSpan('last-week', '2026-12-06')).toMatchObject({ from: '2026-11-23', to: '2026-11-29' });
  expect(quickSpan('last-month', '2027-01-15')).toMatchObject({ from: '2026-12-01', to: '2026-12-31' });
  expect(quickSpan('yesterday', '2026-03-01')).toMatchObject({ from: '2026-02-28', to: '2026-02-28' });
});

test('days that were typed light up the quick choice that they are', () => {
  expect(quickOf(asked, '2026-11-30')).toBe('last-week');
  expect(quickOf({ ...asked, to: '2026-11-28' }, '2026-11-30')).toBeNull();
});

test('every list goes over the wire name by name; teams are only for agents, queues only for queues', () => {
  expect(new URL(tablePath(asked), 'http://x').searchParams.getAll('subjects')).toEqual(asked.subjects);
  expect(tablePath(asked)).not.toContain('teams');
  expect(new URL(tablePath({ ...asked, kind: 'agent' }), 'http://x').searchParams.getAll('teams')).toEqual(['甲班']);
  expect(filePath(asked, 'xlsx', 'zh-CN')).toMatch(
    /^\/api\/v1\/reports\/queues\/export\?.*format=xlsx&language=zh-CN$/,
  );
});

test('another threshold is asked of every service level that names one, and of nothing else', () => {
  expect(withThreshold(['SL', 'SL-NO-EARLY@20', 'RING-10@10'], 15)).toEqual(['SL', 'SL-NO-EARLY@15', 'RING-10@10']);
});

test('a centre’s first day begins with today', () => {
  expect(firstAsked({ today: '2026-11-25', firstDay: '2026-11-25' }).from).toBe('2026-11-25');
  expect(firstAsked({ today: '2026-11-25', firstDay: '2026-11-20' }).from).toBe('2026-11-24');
});
