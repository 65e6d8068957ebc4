import { expect, test } from 'vitest';
import { line, testWorld, verdictsOn } from '../specs/test-world';

const world = (mornings: number) => testWorld({ rules: { 'after-night-no-day': { mornings, before: '12:00' } } });

test('no day shift on the morning on which the night ends; the afternoon is another matter', () => {
  expect(verdictsOn(world(1), 'Mon 22-06; Tue 08-16').map(line)).toEqual(['Mon Tue: 120 for 360']);
  expect(verdictsOn(world(1), 'Mon 22-06; Tue 12-20')).toEqual([]);
});

test('where the morning after that is barred too, the day shift waits a day longer', () => {
  expect(verdictsOn(world(1), 'Mon 22-06; Wed 08-16')).toEqual([]);
  expect(verdictsOn(world(2), 'Mon 22-06; Wed 08-16').map(line)).toEqual(['Mon Wed: 1560 for 1800']);
  expect(verdictsOn(world(2), 'Mon 22-06; Thu 08-16')).toEqual([]);
});

test('it goes by the class of the shifts: a late evening is no night, and night may follow night', () => {
  expect(verdictsOn(world(1), 'Mon 16-00; Tue 08-16')).toEqual([]);
  expect(verdictsOn(world(1), 'Mon 22-06; Tue 22-06; Wed 22-06')).toEqual([]);
  expect(verdictsOn(world(2), 'Tue 00-08; Wed 00-08')).toEqual([]);
});

test('a night that ends before midnight bars the morning that follows', () => {
  const early = testWorld({
    rules: { 'after-night-no-day': { mornings: 1, before: '12:00' } },
    body: { night: { from: '18:00', to: '06:00', minutes: 180 } },
  });
  expect(verdictsOn(early, 'Mon 16-23; Tue 10-18').map(line)).toEqual(['Mon Tue: 660 for 780']);
});

test('overtime that prolongs a night shift is no second shift', () => {
  expect(verdictsOn(world(1), 'Mon 22-06; Tue 06-08 overtime')).toEqual([]);
});
