import { bankRegulation, euWorkingTime, policyPresets } from '@zhiban/workforce-roster';
import { describe, expect, test } from 'vitest';
import { marksOf } from '../lines/line-marks';
import { placeOf } from '../lines/rule-lines';
import { lineChanges, nearest, policyChanges } from './policy-changes';
import { withValue, withVersion } from './policy-values';

const with11 = (minutes: number) => withValue(bankRegulation, 'rules.rest-between-shifts.minutes', minutes);
const line = (path: string) => {
  const found = placeOf(path);
  if (!found) throw new Error(`nothing is called ${path}`);
  return found.line;
};
const rest = line('rules.rest-between-shifts');

describe('changes of a policy', () => {
  test('one number is one change, and the policy that it was made from stays as it was', () => {
    const changed = with11(720);
    expect(policyChanges(bankRegulation, changed)).toMatchObject([
      { path: 'rules.rest-between-shifts.minutes', before: 660, after: 720 },
    ]);
    expect(bankRegulation.rules['rest-between-shifts'].minutes).toBe(660);
  });

  test('the same posts in another order are no change', () => {
    const turned = withValue(bankRegulation, 'rules.availability.override', { by: ['manager', 'planner'] });
    expect(policyChanges(bankRegulation, turned)).toEqual([]);
    const fewer = withValue(bankRegulation, 'rules.availability.override', { by: ['manager'] });
    expect(policyChanges(bankRegulation, fewer)).toHaveLength(1);
  });

  test('going there and back changes the same values', () => {
    const there = policyChanges(bankRegulation, euWorkingTime);
    const back = policyChanges(euWorkingTime, bankRegulation);
    expect(there.length).toBeGreaterThan(5);
    expect(back.map(({ path, after }) => [path, after])).toEqual(there.map(({ path, before }) => [path, before]));
  });

  test('a number that is being typed is not the one before it', () => {
    expect(lineChanges(rest, with11(NaN), with11(NaN))).toEqual([]);
    expect(lineChanges(rest, bankRegulation, with11(NaN))).toHaveLength(1);
  });

  test('each preset is nearest to itself, and stays it with one number changed', () => {
    for (const [name, body] of Object.entries(policyPresets)) expect(nearest(body, policyPresets)).toBe(name);
    expect(nearest(with11(720), policyPresets)).toBe('bank-regulation');
  });
});

describe('marks of a line', () => {
  test('what differs from both is said once where both say the same', () => {
    const marks = marksOf(rest, { body: with11(720), base: bankRegulation, preset: bankRegulation });
    expect(marks).toMatchObject([{ value: 660, what: ['inForce', 'preset'] }]);
  });

  test('and twice where they do not', () => {
    const marks = marksOf(rest, { body: with11(720), base: with11(600), preset: bankRegulation });
    expect(marks).toMatchObject([
      { value: 600, what: ['inForce'] },
      { value: 660, what: ['preset'] },
    ]);
  });

  test('a form as in force still shows where it is not the preset', () => {
    const marks = marksOf(rest, { body: with11(720), base: with11(720), preset: bankRegulation });
    expect(marks).toMatchObject([{ value: 660, what: ['preset'] }]);
  });
});

test('a version takes the place of one of its day and leaves later ones', () => {
  const held = { ...bankRegulation, edition: 1, author: 'machine', note: '' };
  const versions = ['2026-01-01', '2026-12-01', '2027-01-01'].map((from) => ({ ...held, from }));
  const next = withVersion(versions, '2026-12-01', euWorkingTime);
  expect(next.map(({ from, night }) => `${from} ${night.from}`).toSorted()).toEqual([
    '2026-01-01 22:00',
    '2026-12-01 23:00',
    '2027-01-01 22:00',
  ]);
  expect(Object.keys(next[0] ?? {})).not.toContain('edition');
});
