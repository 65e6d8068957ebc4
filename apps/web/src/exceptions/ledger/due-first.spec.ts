import type { ServiceException } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { countsOf, dueFirst } from './due-first';

const now = 1_000_000_000;
const one = (number: number, ...due: number[]) =>
  ({ number, clocks: due.map((dueAt) => ({ kind: 'solve', dueAt: now + dueAt })) }) as ServiceException;

test('what is due first comes first, what has no clock last and the newest of it before the rest', () => {
  const order = dueFirst([one(1), one(2, 5000, 9000), one(3), one(4, -5000), one(5, 5000)]);
  expect(order.map(({ number }) => number)).toEqual([4, 5, 2, 3, 1]);
});

test('late and soon are counted by the first clock alone', () => {
  const all = [one(1, -1, 5), one(2, 1), one(3, 3_600_000), one(4)];
  expect(countsOf(all, now)).toEqual({ late: 1, soon: 1 });
});
