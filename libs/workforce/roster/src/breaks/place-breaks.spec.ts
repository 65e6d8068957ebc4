import { expect, test } from 'vitest';
import { plannedSeats } from '../cover/planned-seats';
import type { Requirement } from '../cover/presence';
import { drawn } from '@zhiban/testing';
import { testWorld, verdictsOn } from '../specs/test-world';
import type { Shift } from '@zhiban/wire';
import { placeBreaks, type BreakWanted } from './place-breaks';

const meal: BreakWanted = { kind: 'meal', minutes: 30, paid: false, earliest: 120, latest: 360 };
const rest: BreakWanted = { kind: 'rest', minutes: 30, paid: true, earliest: 60, latest: 450 };
const team = (size: number): Shift[] =>
  Array.from({ length: size }, (_, i) =>
    drawn('Mon 08-16', { person: `p${i}` }).map((s) => ({ ...s, id: `s${i}` })),
  ).flat();
const needs = (seats: number): Requirement => ({
  post: 'cards',
  from: Date.parse('2026-11-23T08:00:00+08:00'),
  intervalMinutes: 30,
  seats: Array<number>(16).fill(seats),
});
const place = (shifts: Shift[], wanted: BreakWanted[], requirement: Requirement) => {
  const staffed = { requirement, planned: plannedSeats(requirement, shifts), counts: () => true };
  const placed = placeBreaks(shifts, () => wanted, [staffed]);
  return { ...placed, after: shifts.map((shift) => ({ ...shift, breaks: placed.breaks.get(shift.id) ?? [] })) };
};

test('meals of a team go one after the other as long as the window has room', () => {
  const { after } = place(team(8), [meal], needs(7));
  expect(Math.min(...plannedSeats(needs(7), after))).toBe(7);
});

test('where nothing else speaks for a time the break lies in the middle of its window', () => {
  const { after } = place(team(1), [meal], { ...needs(0), seats: [] });
  expect(after[0]?.breaks[0]?.from).toBe(Date.parse('2026-11-23T11:45:00+08:00'));
});

test('a break avoids the hour that has nobody to spare', () => {
  const busy = { ...needs(1), seats: needs(1).seats.map((_, i) => (i >= 6 && i < 10 ? 2 : 1)) };
  const { after } = place(team(2), [meal], busy);
  expect([...plannedSeats(busy, after)].every((seats, i) => seats >= (busy.seats[i] ?? 0))).toBe(true);
});

test('meal and rest of a shift keep apart and keep to PLAN-3', () => {
  const world = testWorld({ rules: { 'meal-and-rest': {} } });
  for (const shift of place(team(6), [meal, rest], needs(5)).after)
    expect(verdictsOn(world, [{ ...shift, person: 'p1' }])).toEqual([]);
});

test('a break that has no room is told, and the shift goes without', () => {
  const { breaks, without } = place(team(1), [meal, { ...meal, kind: 'rest', earliest: 200, latest: 220 }], needs(0));
  expect([without, breaks.get('s0')?.length]).toEqual([['s0'], 1]);
});

test('the same team is given the same breaks in whatever order it comes', () => {
  const one = place(team(5), [meal, rest], needs(3)).breaks;
  const other = place(team(5).reverse(), [meal, rest], needs(3)).breaks;
  expect([...other].sort()).toEqual([...one].sort());
});
