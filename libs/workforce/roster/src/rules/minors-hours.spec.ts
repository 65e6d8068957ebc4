import { expect, test } from 'vitest';
import { line, testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'minors-hours': { dayMinutes: 480, weekMinutes: 2400, restMinutes: 720 } } });
const minor = { who: { bornOn: '2009-11-26' } };

test('eight hours a day and forty a week, overtime included', () => {
  expect(verdictsOn(world, 'Mon 08-16; Mon 16-17 overtime', minor).map(line)).toEqual(['Mon Mon/2: 540 for 480 (day)']);
  const six = 'Mon 08-16; Tue 08-16; Wed 08-16; Thu 08-16; Fri 08-16; Sat 08-10';
  expect(verdictsOn(world, six, minor).map(line)).toEqual(['Mon Tue Wed Thu Fri Sat: 2520 for 2400 (week)']);
});

test('twelve hours of rest, of which less is worse', () => {
  const [verdict] = verdictsOn(world, 'Mon 14-21; Tue 08-15', minor);
  expect([verdict?.actual, verdict?.limit, verdict?.bound]).toEqual([660, 720, 'least']);
});

test('grown-ups are judged by the other rules', () => {
  expect(verdictsOn(world, 'Mon 08-20; Tue 06-18')).toEqual([]);
  expect(verdictsOn(world, 'Mon 08-20', { who: { bornOn: '2008-11-23' } })).toEqual([]);
});

test('the rest into the eighteenth birthday is a grown-up’s', () => {
  const rest = (bornOn: string) => verdictsOn(world, 'Mon 14-21; Tue 08-15', { who: { bornOn } }).length;
  expect([rest('2008-11-25'), rest('2008-11-24')]).toEqual([1, 0]);
});
