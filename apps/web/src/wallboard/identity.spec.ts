import { expect, test } from 'vitest';
import { fakePicture } from '../../test/fake-picture';
import { identityOf } from './identity';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
const names = (terms: { name: string }[]) => terms.map((term) => term.name);

test('on a plain day the rare terms are left out and both sides are equal', () => {
  const { totals } = fakePicture('normal', now);
  const identity = identityOf(totals.windows.day, totals.waiting);
  expect(names(identity.came)).toEqual(['offered']);
  expect(names(identity.went)).toEqual(['answered', 'abandoned', 'leftOtherwise', 'waiting']);
  expect(identity.balanced).toBe(true);
});

test('callers carried in and lost are named as soon as there are any', () => {
  const { totals } = fakePicture('gap', now);
  const day = { ...totals.windows.day, lost: 2, answered: totals.windows.day.answered - 2 };
  const identity = identityOf(day, totals.waiting);
  expect(names(identity.came)).toEqual(['offered', 'carriedIn']);
  expect(names(identity.went)).toContain('lost');
  expect(identity.balanced).toBe(true);
});

test('a sum that is not true is not called equal', () => {
  const { totals } = fakePicture('normal', now);
  expect(identityOf(totals.windows.day, totals.waiting + 1).balanced).toBe(false);
});
