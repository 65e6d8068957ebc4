import { expect, test } from 'vitest';
import { fakePicture } from '../../test/fake-picture';
import { orderQueues, pageCount, pageOf, queueSeverity } from './queue-order';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);

test('queues that all fit keep their places even when one breaches', () => {
  const { queues } = fakePicture('normal', now);
  const debit = { ...queues['acd/debit']!, oldestSince: now - 300_000 };
  expect(orderQueues({ ...queues, 'acd/debit': debit }, now, 5)).toEqual(Object.keys(queues));
});

test('where not all fit, an alarm comes before a warning before the rest', () => {
  const { queues } = fakePicture('large', now);
  const set: typeof queues = { ...queues, 'acd/fraud': { ...queues['acd/fraud']!, oldestSince: now - 61_000 } };
  set['acd/vip'] = { ...set['acd/vip']!, oldestSince: now - 121_000 };
  expect(queueSeverity(set['acd/fraud']!, now)).toBe('warn');
  expect(orderQueues(set, now, 5).slice(0, 3)).toEqual(['acd/vip', 'acd/fraud', 'acd/credit']);
});

test('every page has the same number of rows, and pages go round', () => {
  expect(pageOf([1, 2, 3, 4, 5, 6, 7], 1, 5)).toEqual([6, 7, null, null, null]);
  expect(pageOf([1, 2, 3], 7, 2)).toEqual([3, null]);
  expect(pageOf([], 3, 2)).toEqual([null, null]);
  expect([pageCount(0, 5), pageCount(5, 5), pageCount(6, 5)]).toEqual([1, 1, 2]);
});
