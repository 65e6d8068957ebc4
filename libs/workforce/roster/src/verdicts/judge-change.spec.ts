import type { RuleOverride } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { testWorld, verdictsOn } from '../specs/test-world';
import { hindrances, judgeChange } from './judge-change';

const world = (override: RuleOverride = 'never') =>
  testWorld({ rules: { 'rest-between-shifts': { minutes: 660, override }, 'hours-of-day': { minutes: 480 } } });
const change = (before: string, after: string, override?: RuleOverride) =>
  judgeChange(verdictsOn(world(override), before), verdictsOn(world(override), after));
const count = (changed: ReturnType<typeof judgeChange>) =>
  Object.entries(changed).flatMap(([what, verdicts]) => (verdicts as unknown[]).map(() => what));

test('a trouble is the same one when its shifts move: less of it stands, more of it is worse', () => {
  expect(count(change('Wed 13-21; Thu 08-16', 'Wed 14-22; Thu 08-16'))).toEqual(['fresh']);
  expect(count(change('Wed 15-23; Thu 08-16', 'Wed 14-22; Thu 08-16'))).toEqual(['standing']);
  expect(count(change('Wed 15-23; Thu 08-16', 'Wed 16-00; Thu 08-16'))).toEqual(['worsened']);
  expect(count(change('Wed 15-23; Thu 08-16', 'Wed 13-21; Thu 08-16'))).toEqual(['mended']);
});

test('an old trouble does not stand in the way of a change elsewhere', () => {
  const changed = change('Mon 08-17; Wed 15-23; Thu 08-16', 'Wed 15-23; Thu 08-16');
  expect(hindrances(changed, ['planner'])).toEqual({ never: [], notThese: [], withReason: [] });
});

test('what a change adds may be saved with a reason by the posts that the policy names', () => {
  const changed = change('Wed 13-21; Thu 08-16', 'Wed 15-23; Thu 08-16', { by: ['manager'] });
  expect(hindrances(changed, ['planner']).notThese).toHaveLength(1);
  expect(hindrances(changed, ['planner', 'manager'])).toMatchObject({ never: [], notThese: [], withReason: [{}] });
});

test('what nobody may override is saved by nobody, and a hint by everybody', () => {
  expect(hindrances(change('', 'Wed 15-23; Thu 08-16'), ['administrator']).never).toHaveLength(1);
  expect(hindrances(change('', 'Wed 15-23; Thu 08-16', 'free'), []).never).toEqual([]);
});

test('a period that two versions of the policy find too long keeps both verdicts apart', () => {
  const [verdict] = verdictsOn(world(), 'Wed 15-23; Thu 08-16');
  if (!verdict) throw new Error('the rest was not found too short');
  const both = [verdict, { ...verdict, limit: 700 }];
  expect(count(judgeChange(both, both))).toEqual(['standing', 'standing']);
  expect(count(judgeChange(both, [verdict]))).toEqual(['standing', 'mended']);
});

test('two shifts that change their order while they overlap are still the same trouble', () => {
  const overlap = testWorld({ rules: { 'no-overlap': {} } });
  const [before, after] = ['Mon 08-16; Mon 09-17', 'Mon 09-17; Mon 08-16'].map((text) => verdictsOn(overlap, text));
  expect(count(judgeChange(before ?? [], after ?? []))).toEqual(['standing']);
});

test('thirds of a seat that add up in another order are no worse than they were', () => {
  const [verdict] = verdictsOn(world(), 'Wed 15-23; Thu 08-16');
  if (!verdict) throw new Error('the rest was not found too short');
  const seats = (actual: number) => [{ ...verdict, limit: 3, bound: 'least' as const, actual }];
  expect(count(judgeChange(seats(0.1 + 0.2), seats(0.3)))).toEqual(['standing']);
  expect(count(judgeChange(seats(0.3), seats(0.25)))).toEqual(['worsened']);
});
