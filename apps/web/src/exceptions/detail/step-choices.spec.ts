import type { ServiceException } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { mainStep, stepChoices } from './step-choices';

const one = (given: Partial<ServiceException>) =>
  ({ state: 'reported', customer: null, owner: null, level: null, plan: null, ...given }) as ServiceException;
const customer = { name: '', reference: '3391' };

test('a customer is asked before anything is archived; where none is concerned nobody is', () => {
  expect(stepChoices(one({ state: 'solved', customer }))).toEqual(['tell', 'satisfied', 'not-satisfied']);
  expect(stepChoices(one({ state: 'solved' }))).toEqual(['archive']);
});

test('what was reported is assessed first; only a customer can be told before', () => {
  expect(stepChoices(one({}))).toEqual(['assess']);
  expect(stepChoices(one({ customer }))).toEqual(['assess', 'tell']);
});

test.each<[Partial<ServiceException>, string]>([
  [{}, 'assess'],
  [{ state: 'assessed', level: 2 }, 'assign'],
  [{ state: 'assessed', level: 3 }, 'solve'],
  [{ state: 'in-hand', level: 1, owner: 'lead' }, 'plan'],
  [{ state: 'in-hand', level: 1, owner: 'lead', plan: 'p' }, 'solve'],
  [{ state: 'solved', customer }, 'satisfied'],
  [{ state: 'archived' }, 'reopen'],
])('%o leads on by %s', (given, step) => {
  expect(mainStep(one(given))).toBe(step);
});
