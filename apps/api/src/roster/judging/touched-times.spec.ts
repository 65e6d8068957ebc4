import { drawn } from '@zhiban/testing';
import type { Shift } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { fromFirstToLast, touchedTimes } from './touched-times';

const shifts = drawn('Mon 08-16; Tue 08-16; Fri 08-16', { person: 'li' });
const [monday, tuesday, friday] = shifts as [Shift, Shift, Shift];
const hours = (of: { from: number; to: number }[]) =>
  of.map(({ from, to }) => [from, to].map((at) => (at - monday.from) / 3_600_000));
const moved = (shift: Shift, to: Shift) => ({
  id: shift.id,
  before: shift,
  after: { ...shift, from: to.from, to: to.to },
});
const added = (shift: Shift) => ({ id: shift.id, before: null, after: shift });

test('days that follow each other are one stretch, days apart are two', () => {
  expect(hours(touchedTimes([added(friday), added(tuesday), added(monday)]))).toEqual([
    [0, 32],
    [96, 104],
  ]);
});

test('a shift that is moved touches both its times', () => {
  expect(hours(touchedTimes([moved(monday, friday)]))).toEqual([
    [0, 8],
    [96, 104],
  ]);
  expect(hours([fromFirstToLast(touchedTimes([moved(friday, monday)]))])).toEqual([[0, 104]]);
});
