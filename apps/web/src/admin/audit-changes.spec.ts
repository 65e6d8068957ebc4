import { expect, test } from 'vitest';
import { changesBetween } from './audit-changes';

test('only what differs is told, by its path', () => {
  const before = { name: '投诉', rule: { targetSeconds: 20, targetRatio: 0.8 }, aliases: ['a', 'b'] };
  const after = { name: '投诉', rule: { targetSeconds: 33, targetRatio: 0.8 }, aliases: ['a'] };
  expect(changesBetween(before, after)).toEqual([
    { path: 'rule.targetSeconds', before: '20', after: '33' },
    { path: 'aliases.1', before: 'b', after: null },
  ]);
});

test('what was made has no before, what was removed no after, and nothing is no change', () => {
  expect(changesBetween(null, { grants: [] })).toEqual([{ path: 'grants', before: null, after: '[]' }]);
  expect(changesBetween('locked', null)).toEqual([{ path: '', before: 'locked', after: null }]);
  expect(changesBetween(null, null)).toEqual([]);
  expect(changesBetween({ a: null }, { a: null })).toEqual([]);
});

test('a post with its place reads as one value, numbers keep their names', () => {
  const before = { grants: [{ role: 'agent', site: null, team: null }], limits: { warn: 480, limit: 600 } };
  const after = { grants: [{ role: 'agent', site: '北京', team: '信用卡组' }], limits: { warn: 480, limit: 660 } };
  expect(changesBetween(before, after)).toEqual([
    { path: 'grants.0', before: 'agent', after: 'agent · 北京 · 信用卡组' },
    { path: 'limits.limit', before: '600', after: '660' },
  ]);
});

test('an instant is told as one, a number of anything else as it is', () => {
  const change = { dueAt: Date.parse('2026-11-26T02:40:00Z'), seconds: 1_795_660 };
  expect(changesBetween(null, change, (at) => new Date(at).toISOString())).toEqual([
    { path: 'dueAt', before: null, after: '2026-11-26T02:40:00.000Z' },
    { path: 'seconds', before: null, after: '1795660' },
  ]);
});
