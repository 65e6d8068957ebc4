import { expect, test } from 'vitest';
import { withOwn } from './rule-fields';

test('an emptied number of a queue gives way to the centre’s default', () => {
  expect(withOwn({ targetSeconds: 15, warnRatio: 0.7 }, 'targetSeconds', null)).toEqual({ warnRatio: 0.7 });
});

test('zero is a number of its own', () => {
  expect(withOwn({}, 'wrapUpSeconds', 0)).toEqual({ wrapUpSeconds: 0 });
});
