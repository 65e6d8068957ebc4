import { drawn, pick, seededChance } from '@zhiban/testing';
import type { Shift } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { agent, boardOf, requestWorld } from '../specs/request-world';
import { findRings, type SwapWish } from './rings';

const world = requestWorld();
const bounds = { rings: 20, judgements: 5_000 };
const shiftOf = (person: string, text: string): Shift[] =>
  drawn(text, { person }).map((shift) => ({ ...shift, id: `${person} ${shift.id}` }));
const wish = (gives: Shift | undefined, wanted: string): SwapWish => {
  if (!gives) throw new Error('nothing to give');
  return { id: gives.person, gives, wants: ({ id }) => id.endsWith(wanted) };
};
const names = (search: ReturnType<typeof findRings>) =>
  search.rings.map(({ wishes }) => wishes.map(({ id }) => id).join(' '));

test('two who want each other’s shift, and three in a circle', () => {
  const shifts = [...shiftOf('a', 'Mon 08-13'), ...shiftOf('b', 'Tue 08-13'), ...shiftOf('c', 'Wed 08-13')];
  const [a, b, c] = shifts;
  const board = boardOf(world, [agent('a'), agent('b'), agent('c')], shifts);
  expect(names(findRings([wish(a, 'Tue'), wish(b, 'Mon'), wish(c, 'Mon')], board, bounds))).toEqual(['a b']);
  const ring = findRings([wish(a, 'Tue'), wish(b, 'Wed'), wish(c, 'Mon')], board, bounds);
  expect(names(ring)).toEqual(['a b c']);
  expect(ring.rings[0]?.transfers.map(({ shift, to }) => `${shift.id} → ${to}`)).toEqual([
    'a Mon → c',
    'b Tue → a',
    'c Wed → b',
  ]);
});

test('a circle in which somebody would break a rule is none', () => {
  const shifts = [...shiftOf('a', 'Mon 08-13; Wed 22-03'), ...shiftOf('b', 'Thu 08-13')];
  const board = boardOf(world, [agent('a'), agent('b')], shifts);
  const wishes = [wish(shifts[0], 'Thu'), wish(shifts[2], 'Mon')];
  expect(findRings(wishes, board, bounds)).toEqual({ rings: [], cut: false });
});

test('who would judge more than the bound says that not all was seen', () => {
  const shifts = [...shiftOf('a', 'Mon 08-13'), ...shiftOf('b', 'Tue 08-13')];
  const board = boardOf(world, [agent('a'), agent('b')], shifts);
  const wishes = [wish(shifts[0], 'Tue'), wish(shifts[1], 'Mon')];
  expect(findRings(wishes, board, { rings: 20, judgements: 1 })).toEqual({ rings: [], cut: true });
});

test('a ring of three planted among 200 wishes is found', () => {
  const chance = seededChance(7);
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;
  const people = Array.from({ length: 200 }, (_, i) => agent(`p${i}`));
  const shifts = people.flatMap(({ id }, i) =>
    shiftOf(id, i < 3 ? (['Sat+1 08-13', 'Sun+1 08-13', 'Sat+2 08-13'][i] ?? '') : `${pick(chance, days)} 08-13`),
  );
  const target = () => `p${Math.floor(chance() * 200)} ${pick(chance, days)}`;
  const targets = shifts.map((_, i) => ['p1 Sun+1', 'p2 Sat+2', 'p0 Sat+1'][i] ?? target());
  const wishes = shifts.map((gives, i) => ({ id: gives.person, gives, wants: ({ id }: Shift) => id === targets[i] }));
  const found = findRings(wishes, boardOf(world, people, shifts), bounds);
  expect(names(found)).toContain('p0 p1 p2');
});

test('a ring is found by who is in it, however many others would take anything', () => {
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;
  const people = Array.from({ length: 20 }, (_, i) => agent(`p${i}`));
  const shifts = people.flatMap(({ id }, i) => shiftOf(id, `${['Sat+1', 'Sun+1', 'Sat+2'][i] ?? days[i % 5]} 08-13`));
  const only = ['p1 Sun+1', 'p2 Sat+2', 'p0 Sat+1'];
  const wishes = shifts.map((gives, i): SwapWish => ({
    ...{ id: gives.person, gives },
    wants: ({ id }) => (i < 3 ? id === only[i] : !only.includes(id)),
  }));
  const board = boardOf(world, people, shifts);
  expect(names(findRings(wishes, board, { rings: 4, judgements: 40 }))).not.toContain('p0 p1 p2');
  expect(findRings(wishes, board, { rings: 4, judgements: 40, through: 'p1' })).toMatchObject({
    cut: false,
    rings: [{}],
  });
  expect(names(findRings(wishes, board, { rings: 4, judgements: 40, through: 'p1' }))).toEqual(['p1 p2 p0']);
});
