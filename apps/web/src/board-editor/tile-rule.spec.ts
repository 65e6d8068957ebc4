import { ruleFaults } from '@zhiban/live-alarms';
import type { AlarmRule, AlarmRuleBody, BoardMetric } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { isSum, ruleOfTile, watchingRules } from './tile-rule';

const sales = { kind: 'queues', queues: ['pbx/sales'] } as const;
const metric = (more: Partial<BoardMetric>): BoardMetric => ({
  figure: 'LONGEST-WAIT',
  scope: { ...sales, queues: ['pbx/sales'] },
  ...more,
});
const day = { kind: 'day' } as const;
const stored = (body: AlarmRuleBody | null): AlarmRule => {
  if (!body) throw new Error('no rule can watch this');
  return { ...body, id: 'r', builtIn: null, version: 1, changedAt: 0, changedBy: 'admin' };
};

test('a tile becomes a rule of its figure, its queue and its levels', () => {
  expect(ruleOfTile(metric({ figure: 'WAITING', warn: 5, alarm: 10 }), day)).toMatchObject({
    watch: { measure: 'waiting' },
    scope: { kind: 'queue', queue: 'pbx/sales' },
    levels: { kind: 'own', warn: 5, alarm: 10 },
    hours: [],
  });
  const level = metric({ figure: 'SL-NO-SHORT', thresholdSeconds: 15, alarm: 0.6 });
  expect(ruleOfTile(level, { kind: 'rolling', minutes: 30 })).toMatchObject({
    watch: { measure: 'service-level', formula: 'SL-NO-SHORT', thresholdSeconds: 15, window: 'm30' },
    levels: { warn: null, alarm: 0.6 },
  });
});

test('a tile without levels of its own becomes a rule that goes by the settings, one of set hours a rule of these hours', () => {
  const rule = ruleOfTile(metric({}), { kind: 'hours', from: '20:00', to: '08:00' });
  expect(rule).toMatchObject({ levels: { kind: 'settings' }, hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '20:00' }] });
});

test.each([
  metric({ figure: 'OCCUPANCY', alarm: 0.9 }),
  metric({ figure: 'ON-DUTY', scope: { kind: 'team', team: '早班' }, alarm: 3 }),
  metric({ figure: 'SL', scope: { kind: 'all' } }),
])('what it makes is a rule that the house takes ($figure)', (tile) => {
  expect(ruleFaults(stored(ruleOfTile(tile, day)))).toEqual([]);
});

test('what no rule can look at becomes none', () => {
  expect(ruleOfTile(metric({ figure: 'OFFERED', alarm: 3 }), day)).toBeNull();
  expect(ruleOfTile(metric({ figure: 'OCCUPANCY', scope: { kind: 'team', team: '早班' } }), day)).toBeNull();
});

test('a rule of the queue, or of all of them, watches the tile; that of another queue does not', () => {
  const rules = [
    stored(ruleOfTile(metric({ scope: { kind: 'all' } }), day)),
    stored(ruleOfTile(metric({}), day)),
    stored(ruleOfTile(metric({ scope: { kind: 'queues', queues: ['pbx/other'] } }), day)),
    stored(ruleOfTile(metric({ figure: 'WAITING' }), day)),
  ];
  expect(watchingRules(metric({}), rules, null).map(({ rule }) => rule.scope)).toEqual([
    { kind: 'all' },
    { kind: 'queue', queue: 'pbx/sales' },
  ]);
  expect([isSum(metric({})), isSum(metric({ scope: { kind: 'all' } }))]).toEqual([false, true]);
});

test('it is told whether tile and rule turn at the same value', () => {
  const bySettings = stored(ruleOfTile(metric({}), day));
  const differs = (tile: BoardMetric, settings: { warn: number; alarm: number } | null) =>
    watchingRules(tile, [bySettings], settings)[0]?.differs;
  expect(differs(metric({}), null)).toBe(false);
  expect(differs(metric({ warn: 60, alarm: 90 }), { warn: 60, alarm: 120 })).toBe(true);
  expect(differs(metric({ warn: 60, alarm: 120 }), { warn: 60, alarm: 120 })).toBe(false);
  expect(differs(metric({ warn: 60, alarm: 120 }), null)).toBe(true);
});

test('a service level by another formula is another figure', () => {
  const rule = stored(ruleOfTile(metric({ figure: 'SL-LIVE' }), day));
  expect(watchingRules(metric({ figure: 'SL-ENTERED' }), [rule], null)).toEqual([]);
  expect(watchingRules(metric({ figure: 'SL' }), [rule], null)).toHaveLength(1);
});
