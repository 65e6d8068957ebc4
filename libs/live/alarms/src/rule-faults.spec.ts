import type { AlarmLevels, AlarmRuleBody } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { ruleFaults } from './rule-faults';

const rule = (
  watch: AlarmRuleBody['watch'],
  levels: AlarmLevels,
  rest: Partial<AlarmRuleBody> = {},
): AlarmRuleBody => ({
  zh: '',
  en: '',
  on: true,
  watch,
  scope: { kind: 'all' },
  levels,
  forSeconds: 0,
  hours: [],
  exceptionFrom: null,
  ...rest,
});
const own = (warn: number | null, alarm: number | null, margin = 0): AlarmLevels => ({
  kind: 'own',
  warn,
  alarm,
  margin,
});
const wait = { measure: 'longest-wait' } as const;
const ringing = { measure: 'ring-10', window: 'm30', least: 0 } as const;
const told = (checked: AlarmRuleBody) => ruleFaults(checked).map(({ path, fault }) => `${path} ${fault}`);

test('a pair of levels that contradicts itself is refused, in the direction of its figure', () => {
  expect(told(rule(wait, own(120, 60)))).toEqual(['levels.alarm order-up']);
  expect(told(rule(ringing, own(0.6, 0.8)))).toEqual(['levels.alarm order-down']);
  expect(told(rule(wait, own(60, 120)))).toEqual([]);
  expect(told(rule(ringing, own(0.8, 0.6)))).toEqual([]);
});

test('an alarm that could never clear is refused', () => {
  expect(told(rule(wait, own(60, 120, 60)))).toEqual(['levels.margin never-clears']);
  expect(told(rule(ringing, own(0.98, null, 0.05)))).toEqual(['levels.margin never-clears']);
});

test('a rule that is on has a level; one that is off may wait for it', () => {
  expect(told(rule({ measure: 'on-duty' }, own(null, null)))).toEqual(['levels.warn no-level']);
  expect(told(rule({ measure: 'on-duty' }, own(null, null), { on: false }))).toEqual([]);
});

test('a ratio above one, levels of another kind, and a scope without the figure are refused', () => {
  expect(told(rule(ringing, own(80, null)))).toEqual(['levels.warn ratio']);
  expect(told(rule(wait, { kind: 'mark', severity: 'warn' }))).toEqual(['levels levels']);
  expect(told(rule(wait, own(60, 120), { scope: { kind: 'team', team: 'A' } }))).toEqual(['scope scope']);
});
