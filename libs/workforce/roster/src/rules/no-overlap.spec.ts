import { expect, test } from 'vitest';
import { line, testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'no-overlap': {} } });

test('two shifts at once are named with what they share', () => {
  expect(verdictsOn(world, 'Mon 08-16; Mon 15-23').map(line)).toEqual(['Mon Mon/2: 60 for 0']);
});

test('a shift that begins as another ends does not overlap it', () => {
  expect(verdictsOn(world, 'Mon 08-16; Mon 16-20 overtime; Sun 22-06; Mon+1 06-14')).toEqual([]);
});

test('a long shift overlaps each of two short ones inside it', () => {
  expect(verdictsOn(world, 'Mon 08-20; Mon 09-10; Mon 12-13').map(line)).toEqual([
    'Mon Mon/2: 60 for 0',
    'Mon Mon/3: 60 for 0',
  ]);
});

test('nobody may override it, and the later shift can begin when the earlier one ends', () => {
  const [verdict] = verdictsOn(world, 'Mon 08-16; Mon 15-23');
  expect(verdict?.override).toBe('never');
  expect(verdict?.remedies).toEqual([
    { do: 'start-later', shift: 'Mon/2', from: Date.parse('2026-11-23T16:00:00+08:00') },
  ]);
});
