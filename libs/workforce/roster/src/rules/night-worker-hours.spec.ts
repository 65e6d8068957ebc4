import { expect, test } from 'vitest';
import { line, testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'night-worker-hours': { weeks: 1, nights: 3, minutes: 480 } } });
const nights = (count: number, hours: string) =>
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
    .slice(0, count)
    .map((day) => `${day} ${hours}`)
    .join(';');

test('a night worker may work eight hours a day on average, one day in seven being free', () => {
  expect(verdictsOn(world, nights(6, '22-06'))).toEqual([]);
  expect(verdictsOn(world, nights(6, '21-06')).map(line)).toEqual(['Mon Tue Wed Thu Fri Sat: 540 for 480']);
  expect(verdictsOn(world, nights(4, '20-08'))).toEqual([]);
});

test('two nights among days do not make a night worker', () => {
  expect(verdictsOn(world, `${nights(2, '21-07')}; Thu 08-20; Fri 08-20; Sat 08-20`)).toEqual([]);
});
