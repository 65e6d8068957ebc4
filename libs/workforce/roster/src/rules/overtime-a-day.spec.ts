import { expect, test } from 'vitest';
import { line, testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'overtime-a-day': { minutes: 180, freeDayMinutes: 480 } } });

test('three hours after a shift are allowed, a quarter more is not', () => {
  expect(verdictsOn(world, 'Mon 08-16; Mon 16-19 overtime')).toEqual([]);
  expect(verdictsOn(world, 'Mon 08-16; Mon 16-19:15 overtime').map(line)).toEqual(['Mon/2: 195 for 180']);
});

test('overtime before and after a shift adds up', () => {
  expect(verdictsOn(world, 'Mon 06-08 overtime; Mon 08-16; Mon 16-18 overtime').map(line)).toEqual([
    'Mon Mon/3: 240 for 180',
  ]);
});

test('a free day may be worked for eight hours, not for nine', () => {
  expect(verdictsOn(world, 'Sat 08-16 overtime')).toEqual([]);
  expect(verdictsOn(world, 'Sat 08-17 overtime').map(line)).toEqual(['Sat: 540 for 480']);
});
