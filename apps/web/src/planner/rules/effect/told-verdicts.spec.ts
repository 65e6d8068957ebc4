import type { Verdict } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { toldVerdicts } from './told-verdicts';

const verdict = (person: string | null, actual: number, about: string | null = null): Verdict => ({
  ...{ rule: 'rest-between-shifts', cites: 'PLAN-4', key: `${person} ${actual}`, person, date: '2026-12-01' },
  ...{ span: null, at: null, shifts: [], actual, limit: 660, bound: 'least', unit: 'minutes', about },
  ...{ override: 'never', remedies: [] },
});

test('of each person the worst is told, with how many more they have; the most burdened first', () => {
  const told = toldVerdicts([verdict('wang', 600), verdict('li', 500), verdict('li', 300), verdict('li', 640)]);
  expect(told.map(({ verdict: { person, actual }, more }) => [person, actual, more])).toEqual([
    ['li', 300, 2],
    ['wang', 600, 0],
  ]);
});

test('two desks are two, though neither is a person', () => {
  expect(toldVerdicts([verdict(null, 1, 'cards'), verdict(null, 2, 'loans')])).toHaveLength(2);
});
