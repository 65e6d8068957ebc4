import { expect, test } from 'vitest';
import { line, testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'weekly-rest': { minutes: 35 * 60, days: 7 } } });
const until = (friday: string) => `Mon 08-16; Tue 08-16; Wed 08-16; Thu 08-16; Fri 08-16; Sat ${friday}`;

test('a free Sunday with the evening before it is rest enough', () => {
  expect(verdictsOn(world, until('06-13'))).toEqual([]);
  expect(verdictsOn(world, until('06-14')).map(line)).toEqual(['Mon Tue Wed Thu Fri Sat: 2040 for 2100']);
});

test('rest in the middle of the week is as good', () => {
  expect(verdictsOn(world, 'Mon 08-16; Tue 06-14; Thu 08-16; Fri 08-16; Sat 08-16; Sun 08-16')).toEqual([]);
});
