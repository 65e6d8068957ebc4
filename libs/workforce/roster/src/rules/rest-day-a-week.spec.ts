import { expect, test } from 'vitest';
import { testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'rest-day-a-week': { days: 1 } } });
const six = 'Mon 08-16; Tue 08-16; Wed 08-16; Thu 08-16; Fri 08-16; Sat 08-16';

test('the seventh day of a week stays free', () => {
  expect(verdictsOn(world, six)).toEqual([]);
  const [verdict] = verdictsOn(world, `${six}; Sun 08-16`);
  expect([verdict?.actual, verdict?.limit, verdict?.bound]).toEqual([0, 1, 'least']);
  expect(verdict?.remedies).toEqual([{ do: 'remove', shift: 'Sun' }]);
});

test('early, middle, night, off: the day on which the night ends is a rest day when the next shift is a day away', () => {
  const rotation = 'Mon 08-16; Tue 14-22; Wed 22-08; Fri 08-16; Sat 14-22; Sun 22-08';
  expect(verdictsOn(world, rotation)).toEqual([]);
  expect(verdictsOn(world, rotation.replace('Fri 08-16', 'Fri 07-16'))).toHaveLength(1);
});

test('twelve days in a row are two weeks with a rest day each', () => {
  const first = 'Tue 08-16; Wed 08-16; Thu 08-16; Fri 08-16; Sat 08-16; Sun 08-16';
  const second = 'Mon+1 08-16; Tue+1 08-16; Wed+1 08-16; Thu+1 08-16; Fri+1 08-16; Sat+1 08-16';
  expect(verdictsOn(world, `${first};${second}`)).toEqual([]);
});
