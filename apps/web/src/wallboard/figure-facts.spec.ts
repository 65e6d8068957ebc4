import { expect, test } from 'vitest';
import { fakePicture } from '../../test/fake-picture';
import { factsOf, quotient } from './figure-facts';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
const set = {
  ...fakePicture('normal', now).totals.windows.day,
  answered: 85,
  abandoned: 15,
  shortAbandoned: 4,
  leftOtherwise: 8,
};

test('each formula divides by its own number of contacts', () => {
  const formulas = ['SL-ENTERED', 'SL-NO-OVERFLOW', 'SL-NO-SHORT', 'SL-ANSWERED', 'CONNECT-RATE', 'ABANDON-RATE'];
  expect(formulas.map((formula) => quotient(formula, 0.5, set)?.below)).toEqual([108, 100, 96, 85, 108, 100]);
});

test('the upper number follows from the ratio: 70 of 108', () => {
  expect(quotient('SL-ENTERED', 70 / 108, set)).toEqual({ above: 70, below: 108 });
});

test('numbers that the board does not carry are not made up', () => {
  expect([quotient('SL-NO-EARLY', 0.8, set), quotient('RING-10', 0.9, set), quotient('SL-ENTERED', null, set)]).toEqual(
    [null, null, null],
  );
});

test('a service level names its formula, threshold, target and limits', () => {
  expect(factsOf(fakePicture('gap', now), { name: 'sl', queue: 'acd/credit', window: 'day' })).toMatchObject({
    formula: 'SL-ENTERED',
    thresholdSeconds: 20,
    target: 0.8,
    limits: { unit: 'ratio', warn: 0.8, alarm: 0.6 },
    gap: true,
  });
});

test('a queue that left the board has no facts', () => {
  expect(factsOf(fakePicture('normal', now), { name: 'waiting', queue: 'acd/gone', window: null })).toBeNull();
});
