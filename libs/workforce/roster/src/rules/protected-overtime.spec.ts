import { expect, test } from 'vitest';
import { line, testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'protected-overtime': { minors: true, pregnant: true, nursing: true } } });
const nursing = { who: { protections: [{ kind: 'nursing' as const, childBorn: '2026-06-01', until: null }] } };

test('who nurses a child has no overtime, however short', () => {
  expect(verdictsOn(world, 'Mon 08-16; Mon 16-16:30 overtime', nursing).map(line)).toEqual([
    'Mon/2: 30 for 0 (nursing)',
  ]);
  expect(verdictsOn(world, 'Mon 08-16', nursing)).toEqual([]);
});

test('others may have it', () => {
  expect(verdictsOn(world, 'Mon 08-16; Mon 16-18 overtime')).toEqual([]);
});
