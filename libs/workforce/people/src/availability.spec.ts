import { dayNumber, dayTable } from '@zhiban/time';
import type { Availability } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { availabilityIn, weeklyMinutesLeft } from './availability';
import { knownPerson, levelOf, termsOn } from './known-person';

const table = dayTable('Asia/Shanghai', dayNumber('2026-11-20'), dayNumber('2026-12-10'));
const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`);
const person = (availability: Availability[]) =>
  knownPerson({
    id: 'p1',
    bornOn: null,
    skills: [{ skill: 'cards', level: 2 }],
    terms: [],
    protections: [],
    availability,
  });
const clashes = (given: Availability, from: string, to: string) =>
  availabilityIn(person([given]), 'cannot', table, at(from), at(to)).length;

test('a night that is barred on Sundays reaches into Monday morning', () => {
  const sunday: Availability = { on: 'weekdays', kind: 'cannot', days: [7], from: '22:00', to: '06:00' };
  expect(clashes(sunday, '23T05:00', '23T08:00')).toBe(1);
  expect(clashes(sunday, '23T06:00', '23T14:00')).toBe(0);
  expect(clashes(sunday, '22T14:00', '22T22:00')).toBe(0);
  expect(clashes(sunday, '23T22:00', '24T06:00')).toBe(0);
});

test('dates bar from the first to the last of them', () => {
  const exam: Availability = {
    on: 'dates',
    kind: 'cannot',
    first: '2026-11-25',
    last: '2026-11-26',
    from: '00:00',
    to: '00:00',
  };
  expect(clashes(exam, '24T22:00', '25T06:00')).toBe(1);
  expect(clashes(exam, '27T00:00', '27T08:00')).toBe(0);
});

test('a wish is no limit', () => {
  const wish: Availability = { on: 'weekdays', kind: 'wish-off', days: [6], from: '00:00', to: '00:00' };
  expect(clashes(wish, '28T08:00', '28T16:00')).toBe(0);
  expect(weeklyMinutesLeft(person([wish]))).toBe(7 * 1440);
});

test('times that cover each other are taken off the week once', () => {
  const early: Availability = { on: 'weekdays', kind: 'cannot', days: [1], from: '06:00', to: '12:00' };
  expect(weeklyMinutesLeft(person([early, { ...early, from: '11:00', to: '13:00' }]))).toBe(7 * 1440 - 420);
});

test('terms hold from their first to their last day, and a skill that is not held has no level', () => {
  const known = knownPerson({
    ...person([]).person,
    terms: [
      {
        from: '2026-11-01',
        until: '2026-11-30',
        system: 'standard',
        settlement: 'week',
        weekHours: 40,
        periodHours: null,
        partTime: false,
        nightWork: false,
      },
    ],
  });
  const days = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'];
  expect(days.map((date) => termsOn(known, dayNumber(date)) !== null)).toEqual([false, true, true, false]);
  expect([levelOf(known, 'cards'), levelOf(known, 'loans')]).toEqual([2, 0]);
});
