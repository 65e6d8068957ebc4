import { expect, test } from 'vitest';
import { line, testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'longest-shift': { minutes: 720 } } });

test('twelve hours from coming to going, the unpaid meal included', () => {
  expect(verdictsOn(world, 'Mon 08-20 meal 12-13')).toEqual([]);
  expect(verdictsOn(world, 'Mon 08-20:30 meal 12-13').map(line)).toEqual(['Mon: 750 for 720']);
});

test('overtime that follows prolongs the shift, and is what can be cut', () => {
  const [verdict] = verdictsOn(world, 'Mon 08-16; Mon 16:30-21 overtime');
  expect(verdict && line(verdict)).toBe('Mon Mon/2: 780 for 720');
  expect(verdict?.remedies).toEqual([
    { do: 'shorten', shift: 'Mon/2', to: Date.parse('2026-11-23T20:00:00+08:00'), minutes: 60 },
  ]);
});
