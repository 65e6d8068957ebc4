import { expect, test } from 'vitest';
import { someTerms, testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'average-week': { weeks: 4, minutes: 48 * 60 } } });
const week = (nth: number, hours: number) =>
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].map((day) => `${day}+${nth} 06-${6 + hours / 6}`).join(';');
const monday = { monday: '2026-11-02' };

test('sixty hours are made up for by shorter weeks of the reference period', () => {
  expect(verdictsOn(world, [week(0, 36), week(1, 48), week(2, 48), week(3, 60)].join(';'), monday)).toEqual([]);
});

test('the week that takes the average too far is named, with the hours to take off', () => {
  const [verdict, ...others] = verdictsOn(world, [48, 48, 48, 54].map((hours, i) => week(i, hours)).join(';'), monday);
  expect(others).toEqual([]);
  expect([verdict?.actual, verdict?.span]).toEqual([49.5 * 60, { first: '2026-11-02', last: '2026-11-29' }]);
  expect(verdict?.remedies).toEqual([
    { do: 'shorten', shift: 'Sat+3', to: Date.parse('2026-11-28T09:00:00+08:00'), minutes: 360 },
  ]);
});

test('who came later is averaged over the weeks since', () => {
  const late = { who: { terms: [someTerms({ from: '2026-11-16' })] }, ...monday };
  const [verdict] = verdictsOn(world, [week(2, 48), week(3, 60)].join(';'), late);
  expect([verdict?.actual, verdict?.span?.first]).toEqual([54 * 60, '2026-11-16']);
});
