import { expect, test } from 'vitest';
import { testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'consecutive-nights': { nights: 2 } } });

test('only nights make a run of nights', () => {
  expect(verdictsOn(world, 'Mon 22-06; Tue 22-06; Wed 14-22; Thu 22-06')).toEqual([]);
  const [verdict] = verdictsOn(world, 'Mon 22-06; Tue 22-06; Wed 22-06');
  expect([verdict?.actual, verdict?.unit]).toEqual([3, 'nights']);
});
