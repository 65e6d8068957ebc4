import { drawn } from '@zhiban/testing';
import type { Shift, Verdict } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { agent, boardOf, requestWorld } from '../specs/request-world';
import { judgeSwap } from './judge-swap';
import type { SwapCase, Transfer } from './swap-case';
import { swapChanges } from './swap-changes';

const post = { id: 'cards', skills: [{ skill: 'cards', level: 3 }], minimum: 0 };
const world = requestWorld({}, {}, [post]);
const people = [
  agent('li', { skills: [{ skill: 'cards', level: 3 }] }),
  agent('wang', { skills: [{ skill: 'cards', level: 3 }] }),
  agent('chen'),
];
const shifts = [
  ...drawn('Mon+1 08-13 @cards; Wed+1 08-13', { person: 'li' }).map((shift) => ({ ...shift, id: `li ${shift.id}` })),
  ...drawn('Tue+1 08-13 @cards', { person: 'wang' }).map((shift) => ({ ...shift, id: `wang ${shift.id}` })),
  ...drawn('Mon+1 22-03; Thu+1 08-13', { person: 'chen' }).map((shift) => ({ ...shift, id: `chen ${shift.id}` })),
];
const of = (id: string): Shift => {
  const found = shifts.find((shift) => shift.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const begin = of('li Mon+1').from;
const needed = { post: 'cards', from: begin, intervalMinutes: 60, seats: [1, 1, 1, 1, 1, 1] };
const board = boardOf(world, people, shifts, [needed]);

function verdicts(transfers: Transfer[], given: Partial<SwapCase> = {}): string[] {
  const made = swapChanges(transfers, (shift, piece) => `${shift} ${piece}`);
  if (!made.ok) throw new Error(made.flaw.code);
  const asked: SwapCase = {
    filer: 'li',
    filedAt: begin - 7 * 86_400_000,
    transfers,
    agreed: new Set(['wang', 'chen']),
    approved: new Map(),
    ...given,
  };
  const { fresh, worsened } = judgeSwap(board, asked, made.changes);
  return [...fresh, ...worsened].map(
    ({ rule, person, override }: Verdict) =>
      `${rule} ${person ?? ''} ${typeof override === 'string' ? override : 'by posts'}`,
  );
}
const gives = (id: string, to: string): Transfer => ({ shift: of(id), to, part: null });

test('an exchange between two who have the skills, filed in time, breaks nothing', () => {
  expect(verdicts([gives('li Mon+1', 'wang'), gives('wang Tue+1', 'li')])).toEqual([]);
});

test('SWAP-5: a partner without the skill, and cover that falls with them, by the book of the planner', () => {
  expect(verdicts([gives('li Mon+1', 'chen')])).toEqual(['skills chen never', 'rest-between-shifts chen never']);
});

test('SWAP-5: cover that falls by giving a part away to where it is not needed cannot be overridden in a swap', () => {
  const part = { from: begin, to: begin + 2 * 3_600_000 };
  const halved = { ...of('li Mon+1'), post: null };
  const empty = boardOf(world, people, [...shifts.filter(({ id }) => id !== 'li Mon+1'), halved], [needed]);
  const made = swapChanges([{ shift: halved, to: 'chen', part }], (shift, piece) => `${shift} ${piece}`);
  if (!made.ok) throw new Error(made.flaw.code);
  const asked: SwapCase = {
    filer: 'li',
    filedAt: begin - 7 * 86_400_000,
    transfers: [{ shift: halved, to: 'chen', part }],
    agreed: new Set(['chen']),
    approved: new Map(),
  };
  const { fresh, cover } = judgeSwap(empty, asked, made.changes);
  expect(fresh.filter(({ rule }) => rule === 'swap-cover').map(({ override }) => override)).toEqual(['never', 'never']);
  expect(cover.map(({ before, after }) => [before, after])).toEqual([
    [1, 0],
    [1, 0],
  ]);
});

test('what is wrong with the request and what is wrong with the roster stand in one list', () => {
  expect(
    verdicts([gives('li Mon+1', 'wang')], {
      agreed: new Set(),
      filedAt: begin - 3_600_000,
      approved: new Map([['2026-11', 2]]),
    }),
  ).toEqual(['swap-notice li never', 'swap-agreed wang never', 'swaps-a-month li by posts']);
});
