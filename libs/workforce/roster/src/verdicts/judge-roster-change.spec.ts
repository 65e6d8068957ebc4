import type { Shift } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { changesOf } from '../edits/changes-of';
import { drawn } from '@zhiban/testing';
import { somebody, testWorld } from '../specs/test-world';
import { byPerson, judgeRosterChange, type RosterBoard } from './judge-roster-change';

const post = { id: 'complaints', minimum: 1, skills: [{ skill: 'complaints', level: 1 }] };
const world = testWorld({ rules: { 'rest-between-shifts': {}, cover: {}, 'minimum-post': {} }, posts: [post] });
const skilled = [{ skill: 'complaints', level: 1 }];
const own = (person: string, text: string): Shift[] =>
  drawn(text, { person }).map((shift) => ({ ...shift, id: `${person} ${shift.id}` }));
const board = (...shifts: Shift[]): RosterBoard => ({
  world,
  people: new Map([
    ['a', somebody({ id: 'a', skills: skilled })],
    ['b', somebody({ id: 'b' })],
  ]),
  shifts: byPerson(shifts),
  absences: new Map(),
  requirements: [
    {
      post: 'complaints',
      from: Date.parse('2026-11-23T00:00:00+08:00'),
      intervalMinutes: 30,
      seats: Array<number>(48 * 7).fill(1),
    },
  ],
});
const swap = (on: RosterBoard, shift: string, other: string) => {
  const all = new Map([...on.shifts.values()].flat().map((held) => [held.id, held]));
  const edited = changesOf({ op: 'swap', shift, other }, (id) => all.get(id));
  if (!edited.ok) throw new Error(edited.refusal.code);
  return judgeRosterChange(on, edited.changes);
};

test('a swap is judged for both, and for the desk that one of them is not trained for', () => {
  const roster = board(...own('a', 'Mon 08-16; Wed 14-22'), ...own('b', 'Tue 14-22; Thu 08-16'));
  const change = swap(roster, 'a Mon', 'b Thu');
  expect(
    change.fresh.filter(({ rule }) => rule === 'rest-between-shifts').map(({ person, date }) => [person, date]),
  ).toEqual([['a', '2026-11-26']]);
  expect(change.fresh.filter(({ rule }) => rule === 'cover')).toHaveLength(16);
  expect(change.mended.filter(({ rule }) => rule === 'cover')).toHaveLength(16);
  expect(change.cover.map(({ before, after }) => after - before)).toEqual([
    ...Array<number>(16).fill(-1),
    ...Array<number>(16).fill(1),
  ]);
});

test('holes elsewhere are not counted against a change', () => {
  const change = swap(board(...own('a', 'Mon 08-16'), ...own('b', 'Thu 08-16')), 'a Mon', 'b Thu');
  expect(change.standing).toEqual([]);
});

test('who is not known cannot be judged', () => {
  const [stranger] = own('c', 'Mon 08-16');
  if (!stranger) throw new Error('nothing drawn');
  expect(() => judgeRosterChange(board(), [{ id: stranger.id, before: null, after: stranger }])).toThrow(RangeError);
});
