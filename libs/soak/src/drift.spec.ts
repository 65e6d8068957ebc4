import { expect, test } from 'vitest';
import { driftOf } from './drift';

const look = (heap: number, nodes = 100, listeners = 10) => ({ heap, nodes, listeners });

test('the heap drifts by its ends, whatever it did in between', () => {
  expect(driftOf([look(10_000), look(14_000), look(10_500)])?.heap).toBeCloseTo(0.05);
  expect(driftOf([look(10_000), look(9000)])?.heap).toBeCloseTo(-0.1);
});

test('a node or a listener that came and went again was not constant', () => {
  expect(driftOf([look(1, 100, 10), look(1, 103, 10), look(1, 100, 12)])).toMatchObject({ nodes: 3, listeners: 2 });
});

test('one look says nothing about what stays', () => {
  expect(driftOf([])).toBeNull();
  expect(driftOf([look(10_000)])).toBeNull();
});
