import { expect, test } from 'vitest';
import { line, someTerms, testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'hours-of-day': { minutes: 480 } } });

test('eight hours of work with an unpaid meal are no overtime', () => {
  expect(verdictsOn(world, 'Mon 08-16:30 meal 12-12:30')).toEqual([]);
  expect(verdictsOn(world, 'Mon 08-16:30 meal 12-12:30 paid').map(line)).toEqual(['Mon: 510 for 480']);
});

test('what is more may be marked as overtime from there on, or be left out', () => {
  expect(verdictsOn(world, 'Mon 08-18')[0]?.remedies).toEqual([
    { do: 'split', shift: 'Mon', at: Date.parse('2026-11-23T16:00:00+08:00'), minutes: 120 },
    { do: 'shorten', shift: 'Mon', to: Date.parse('2026-11-23T16:00:00+08:00'), minutes: 120 },
  ]);
});

test('a second shift that is too much as a whole is marked as a whole', () => {
  expect(verdictsOn(world, 'Mon 08-16; Mon 17-19')[0]?.remedies[0]).toEqual({
    do: 'mark',
    shift: 'Mon/2',
    kind: 'overtime',
  });
  expect(verdictsOn(world, 'Mon 08-16; Mon 17-19 overtime')).toEqual([]);
});

test('under comprehensive hours a day may be long, whether the contract or the policy says so', () => {
  const comprehensive = { who: { terms: [someTerms({ system: 'comprehensive' })] } };
  expect(verdictsOn(world, 'Mon 08-18', comprehensive)).toEqual([]);
  const forced = testWorld({
    rules: { 'hours-of-day': {} },
    body: { hours: { system: 'standard', settlement: null } },
  });
  expect(verdictsOn(forced, 'Mon 08-18', comprehensive)).toHaveLength(1);
});

test('a night in which clocks go back has its true nine hours', () => {
  const berlin = testWorld({ rules: { 'hours-of-day': { minutes: 480 } }, timeZone: 'Europe/Berlin' });
  expect(verdictsOn(berlin, 'Sat 22-06', { monday: '2026-10-19' }).map(line)).toEqual(['Sat: 540 for 480']);
  expect(verdictsOn(berlin, 'Sat 22-06', { monday: '2026-03-23' })).toEqual([]);
});
