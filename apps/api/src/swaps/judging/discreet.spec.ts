import type { RequestJudged, Verdict } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { discreet } from './discreet';

const verdict = (rule: Verdict['rule'], person: string): Verdict => ({
  ...{ rule, cites: 'PLAN-4', key: `${rule} ${person}`, person, date: '2026-12-01', span: null, at: null, shifts: [] },
  ...{ actual: 1, limit: 0, bound: 'most', unit: 'minutes', about: null, override: 'never', remedies: [] },
});
const judged = (...never: Verdict[]): RequestJudged => ({
  asked: ['night-work', 'rest-between-shifts'].map((rule) => ({ rule: rule as Verdict['rule'], cites: 'PLAN-4' })),
  ...{ fresh: never, worsened: [], mended: [], posts: [], cover: [] },
  hindrances: { never, notThese: [], withReason: [] },
});
const heard = ({ asked, fresh, hindrances, withheld }: RequestJudged) => ({
  asked: asked.map(({ rule }) => rule),
  told: [...fresh, ...hindrances.never].map(({ key }) => key),
  withheld,
});

test('that a colleague is protected is not told, but that it cannot be; nor does the rule show as kept', () => {
  expect(heard(discreet(judged(verdict('night-work', 'wang')), 'li'))).toEqual({
    ...{ asked: ['rest-between-shifts'], told: [], withheld: true },
  });
});

test('everybody hears what stands against themselves, and of others what is no secret', () => {
  const of = judged(verdict('night-work', 'li'), verdict('rest-between-shifts', 'wang'));
  const told = ['night-work li', 'rest-between-shifts wang'];
  expect(heard(discreet(of, 'li'))).toEqual({
    ...{ asked: ['night-work', 'rest-between-shifts'], told: [...told, ...told], withheld: false },
  });
});
