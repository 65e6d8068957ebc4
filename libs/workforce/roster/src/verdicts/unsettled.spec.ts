import type { RosterOverride, Verdict } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { testWorld, verdictsOn } from '../specs/test-world';
import { unsettled } from './unsettled';

const world = testWorld({ rules: { 'longest-shift': { on: true, override: { by: ['manager'] }, minutes: 600 } } });
const found = (hours: string): Verdict => {
  const [verdict] = verdictsOn(world, `Mon ${hours}`);
  if (!verdict) throw new Error('the shift is not too long');
  return verdict;
};
const given = (verdict: Verdict): RosterOverride => ({ ...verdict, reason: 'storm', by: 'manager', at: 0 });

test('a reason holds for the same trouble, and for less of it', () => {
  expect(unsettled([found('08-20')], [])).toHaveLength(1);
  expect(unsettled([found('08-20')], [given(found('08-20'))])).toEqual([]);
  expect(unsettled([found('08-19')], [given(found('08-20'))])).toEqual([]);
});

test('it does not for more, for another person, or for another shift', () => {
  const reason = given(found('08-19'));
  expect(unsettled([found('08-20')], [reason])).toHaveLength(1);
  expect(unsettled([found('08-19')], [{ ...reason, person: 'p2' }])).toHaveLength(1);
  expect(unsettled([found('08-19')], [{ ...reason, key: 'another' }])).toHaveLength(1);
});
