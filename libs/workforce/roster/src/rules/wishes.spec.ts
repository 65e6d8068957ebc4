import { expect, test } from 'vitest';
import { testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { availability: {}, wishes: { override: 'free' } } });
const evening = (kind: 'wish-off' | 'wish-on') => ({
  who: { availability: [{ on: 'weekdays' as const, kind, days: [1, 2, 3, 4, 5], from: '18:00', to: '22:00' }] },
});

test('a wish is told and stands in nobody’s way, and a wish to work is no trouble at all', () => {
  expect(verdictsOn(world, 'Mon 14-22', evening('wish-off')).map(({ rule, override }) => [rule, override])).toEqual([
    ['wishes', 'free'],
  ]);
  expect(verdictsOn(world, 'Mon 14-22', evening('wish-on'))).toEqual([]);
});
