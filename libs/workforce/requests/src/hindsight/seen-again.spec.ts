import type { Verdict } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { seenAgain } from './seen-again';

const verdict = (rule: Verdict['rule'], override: Verdict['override'], person = 'li'): Verdict => ({
  ...{ rule, cites: '', key: '', person, date: '2026-11-02', span: null, at: null, shifts: [], actual: 3, limit: 2 },
  ...{ bound: 'most', unit: 'swaps', about: null, override, remedies: [] },
});
const byLead: Verdict['override'] = { by: ['shift-lead'] };
const told = (inForce: Verdict[], draft: Verdict[]) => {
  const { before, after, fresh, gone } = seenAgain(inForce, draft);
  return [`${before} → ${after}`, fresh.map(({ rule }) => rule), gone.map(({ rule }) => rule)];
};

test('the hardest verdict says how a request stands; a hint says nothing', () => {
  expect(told([], [verdict('wishes', 'free'), verdict('skills', 'never')])).toEqual([
    'passes → refused',
    ['skills'],
    [],
  ]);
  expect(told([], [verdict('wishes', 'free')])).toEqual(['passes → passes', [], []]);
});

test('the same rule that fewer may override is fresh; one that more may is gone', () => {
  const [soft, hard] = [verdict('swaps-a-month', byLead), verdict('swaps-a-month', 'never')];
  expect(told([soft], [hard])).toEqual(['reason → refused', ['swaps-a-month'], []]);
  expect(told([hard], [soft])).toEqual(['refused → reason', [], ['swaps-a-month']]);
  expect(told([hard], [hard])).toEqual(['refused → refused', [], []]);
});

test('what stands against one person stands not against the other', () => {
  expect(told([verdict('skills', 'never', 'wang')], [verdict('skills', 'never', 'li')])).toEqual([
    'refused → refused',
    ['skills'],
    ['skills'],
  ]);
});
