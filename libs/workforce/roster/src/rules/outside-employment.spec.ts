import { expect, test } from 'vitest';
import { line, someTerms, testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'outside-employment': {} } });
const until = (date: string) => ({ who: { terms: [someTerms({ until: date })] } });

test('the last night shift may end on the morning after the last day', () => {
  expect(verdictsOn(world, 'Mon 22-06', until('2026-11-23'))).toEqual([]);
  expect(verdictsOn(world, 'Tue 00-08', until('2026-11-23')).map(line)).toEqual(['Tue: 480 for 0']);
});

test('who has no terms is not employed', () => {
  expect(verdictsOn(world, 'Mon 08-16', { who: { terms: [] } })).toHaveLength(1);
});
