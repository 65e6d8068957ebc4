import { expect, test } from 'vitest';
import { drawn } from '@zhiban/testing';
import { plainCalendar, somebody, someTerms, testWorld } from '../specs/test-world';
import { payOf } from './pay-class';

const calendar = { years: [2025, 2026], days: { '2026-10-01': 'statutory', '2026-10-10': 'working' } } as const;
const world = testWorld({
  rules: {},
  calendar: { ...plainCalendar, ...calendar },
  from: '2026-09-01',
  to: '2026-12-31',
});
const paid = (
  text: string,
  monday = '2026-09-28',
  inLieu: string[] = [],
  system: 'standard' | 'comprehensive' = 'standard',
) =>
  payOf(
    { person: somebody({ terms: [someTerms({ system })] }), shifts: drawn(text, { monday }), absences: [] },
    world,
    new Set(inLieu),
  ).map(({ date, class: found, percent, minutes }) => `${date.slice(5)} ${found} ${percent} ${minutes}`);

test('overtime after a shift, on a Sunday, and work on the holiday itself', () => {
  expect(paid('Mon 08-16; Mon 16-18 overtime; Thu 08-16; Sun 08-12 overtime')).toEqual([
    '09-28 regular 100 480',
    '09-28 working-day 150 120',
    '10-01 statutory 300 480',
    '10-04 rest-day 200 240',
  ]);
});

test('a night into the holiday is paid as such from midnight on, without its unpaid meal', () => {
  expect(paid('Wed 22-06 meal 02-02:30')).toEqual(['09-30 regular 100 120', '10-01 statutory 300 330']);
});

test('a rest day may be given back, a holiday may not', () => {
  expect(paid('Sun 08-12 overtime; Thu 08-10 overtime', '2026-09-28', ['Sun', 'Thu'])).toEqual([
    '10-01 statutory 300 120',
    '10-04 in-lieu 0 240',
  ]);
});

test('a make-up Saturday is a working day; a Wednesday off for a worked Sunday is a rest day', () => {
  expect(paid('Sat 08-12 overtime', '2026-10-05')).toEqual(['10-10 working-day 150 240']);
  expect(paid('Wed 08-12 overtime; Sun 08-16', '2026-10-12')).toEqual([
    '10-14 rest-day 200 240',
    '10-18 regular 100 480',
  ]);
});

test('under comprehensive hours a Sunday is like any day', () => {
  expect(paid('Sun 08-12 overtime', '2026-10-12', [], 'comprehensive')).toEqual(['10-18 working-day 150 240']);
});

test('a day of an unknown year has no class', () => {
  expect(paid('Fri 08-12', '2026-12-28')).toEqual(['01-01 null null 240']);
});

test.each([
  ['spring', '2026-03-23', 300],
  ['autumn', '2026-10-19', 420],
])('the night in %s in which clocks change is paid by its true hours', (_, monday, sunday) => {
  const timeZone = 'Europe/Berlin';
  const berlin = testWorld({ rules: {}, calendar: plainCalendar, timeZone, from: '2026-03-01', to: '2026-12-31' });
  const shifts = drawn('Sat 22-06', { monday, timeZone });
  const paid = payOf({ person: somebody({ terms: [someTerms({})] }), shifts, absences: [] }, berlin);
  expect(paid.map(({ minutes }) => minutes)).toEqual([120, sunday]);
});
