import { drawn, pick, seededChance } from '@zhiban/testing';
import type { Shift, Verdict } from '@zhiban/wire';
import { judgeChange, judgeRosterChange, resized, type ShiftChange } from '@zhiban/workforce-roster';
import { expect, test } from 'vitest';
import { agent, boardOf, requestWorld } from '../specs/request-world';
import { SeatMinutes } from './seat-minutes';

const skill = (name: string) => [{ skill: name, level: 1 }];
const posts = [
  { id: 'cards', skills: skill('cards'), minimum: 2 },
  { id: 'loans', skills: skill('loans'), minimum: 0 },
  { id: 'both', skills: [], minimum: 1, anyOf: ['cards', 'loans'] },
];
const world = requestWorld({}, {}, posts);
const people = [
  agent('a', { skills: skill('cards') }),
  agent('b', { skills: [...skill('cards'), ...skill('loans')] }),
  agent('c', { skills: skill('loans') }),
  agent('d'),
];
const of = (person: string, text: string): Shift[] =>
  drawn(text, { person }).map((shift) => ({ ...shift, id: `${person} ${shift.id}` }));
const shifts = [
  ...of('a', 'Mon 08-16; Wed 06-14; Fri 22-06'),
  ...of('b', 'Mon 10-18; Tue 08-16; Thu 14-22 @loans'),
  ...of('c', 'Mon 12:10-20; Wed 08-16; Fri 08-16'),
  ...of('d', 'Tue 14-22; Thu 08-16'),
].map((shift) => ({
  ...shift,
  breaks: [{ from: shift.from + 3 * 3_600_000, to: shift.from + 3.5 * 3_600_000, kind: 'meal' as const, paid: false }],
}));
const monday = Date.parse('2026-11-23T00:00:00+08:00');
const needed = posts.map(({ id }, i) => ({
  ...{ post: id, from: monday, intervalMinutes: 30 },
  seats: Array.from({ length: 7 * 48 }, (_, at) => (at % 48 < 12 ? 0 : 1 + ((at + i) % 3))),
}));
const board = boardOf(world, people, shifts, needed);
const seats = new SeatMinutes(needed, board.people, world);
shifts.forEach((shift) => seats.put(shift));

const shown = ({ fresh, worsened }: { fresh: Verdict[]; worsened: Verdict[] }) =>
  [...fresh, ...worsened]
    .filter(({ rule }) => rule === 'cover' || rule === 'minimum-post')
    .map(({ rule, about, at, actual, limit }) => `${rule} ${about} ${at?.from} ${actual.toFixed(6)}/${limit}`)
    .sort();

/** Somebody's shift to somebody else, a part of it taken out, or all of it. */
function changeOf(chance: () => number): ShiftChange[] {
  const before = pick(chance, shifts);
  const kind = chance();
  if (kind < 0.3) return [{ id: before.id, before, after: null }];
  if (kind < 0.5) return [{ id: before.id, before, after: resized(before, before.from + 2 * 3_600_000, before.to) }];
  const other = pick(chance, shifts);
  const to = (shift: Shift, person: string): ShiftChange => ({
    id: shift.id,
    before: shift,
    after: { ...shift, person },
  });
  if (other.id === before.id) return [to(before, 'd')];
  return [to(before, other.person), to(other, before.person)];
}

test('finds of any change what the rule-book finds of the whole roster', () => {
  const chance = seededChance(11);
  let found = 0;
  for (let i = 0; i < 120; i += 1) {
    const changes = changeOf(chance);
    const parts = seats.around(changes, world);
    const mine = shown(
      judgeChange(
        parts.flatMap(({ before }) => before),
        parts.flatMap(({ after }) => after),
      ),
    );
    expect(mine, `change ${i}`).toEqual(shown(judgeRosterChange(board, changes)));
    found += mine.length;
  }
  expect(found).toBeGreaterThan(200);
});

test('what is gone is counted no more', () => {
  const counting = new SeatMinutes(needed, board.people, world);
  for (const shift of shifts) counting.put(shift);
  for (const shift of shifts) if (shift.person !== 'a') counting.drop(shift);
  const [first] = shifts.filter(({ person }) => person === 'a');
  if (!first) throw new Error('nothing drawn');
  const [part] = counting.around([{ id: first.id, before: first, after: null }], world);
  const lacking = part?.after.filter(({ rule }) => rule === 'cover');
  expect(lacking?.every(({ actual }) => actual === 0)).toBe(true);
});
