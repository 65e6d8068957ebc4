import type { Absence, RuleId, Verdict } from '@zhiban/wire';
import {
  byPerson,
  changesByPerson,
  personBeforeAndAfter,
  together,
  type RosterBoard,
  type RosterChangeVerdicts,
  type ShiftChange,
  type World,
} from '@zhiban/workforce-roster';
import { judgeLeave } from '../leave/judge-leave';
import type { LeaveCase } from '../leave/leave-case';
import { asSwapJudged } from '../swap/judge-swap';
import type { SwapCase } from '../swap/swap-case';
import type { SeatMinutes } from './seat-minutes';
import { seenAgain, type SeenAgain } from './seen-again';

/** The rules in force, whole, and of a draft those that differ (`withOnly`): what is alike is judged once. */
export interface TwoBooks {
  inForce: World;
  draft: World;
  changed: ReadonlySet<RuleId>;
}

/** A roster before a change, and who is at which desk in it. */
export interface PastBoard {
  board: RosterBoard;
  seats: SeatMinutes;
}

export function judgeSwapTwice(
  past: PastBoard,
  asked: SwapCase,
  changes: readonly ShiftChange[],
  books: TwoBooks,
): SeenAgain {
  return twice(books, changes, (world, made) => {
    const { fresh, worsened } = asSwapJudged(judged(past, world, made), asked, world);
    return [...fresh, ...worsened];
  });
}

/** Leave as it was asked for; `absences` are its own times. */
export function judgeLeaveTwice(
  past: PastBoard,
  asked: LeaveCase,
  hole: { changes: readonly ShiftChange[]; absences: readonly Absence[] },
  books: TwoBooks,
): SeenAgain {
  const known = [...past.board.absences.values()].flat();
  const board = { ...past.board, absences: byPerson([...known, ...hole.absences]) };
  return twice(books, hole.changes, (world, made) => {
    const own = judgeLeave(asked, world);
    // Whoever fell ill is away, whatever the roster says of it; breaks of what is left are placed afterwards.
    if (asked.sudden || made.length === 0) return own;
    const { fresh, worsened } = judged({ ...past, board }, world, made);
    return [...own, ...[...fresh, ...worsened].filter(({ rule }) => rule !== 'meal-and-rest')];
  });
}

type Judge = (world: World, changes: readonly ShiftChange[]) => Verdict[];

function twice({ inForce, draft, changed }: TwoBooks, changes: readonly ShiftChange[], judge: Judge): SeenAgain {
  const whole = judge(inForce, changes);
  if (changed.size === 0) return seenAgain(whole, whole);
  // Rules about the request alone need no roster.
  const isAboutRoster = [...changed].some((rule) => !rule.startsWith('swap') && !rule.startsWith('leave'));
  const anew = judge(draft, isAboutRoster ? changes : []);
  return seenAgain(whole, [...whole.filter(({ rule }) => !changed.has(rule)), ...anew]);
}

function judged({ board, seats }: PastBoard, world: World, changes: readonly ShiftChange[]): RosterChangeVerdicts {
  const on = { ...board, world };
  const persons = [...changesByPerson(changes)].map(([id, own]) => personBeforeAndAfter(on, own, id));
  return together(persons, seats.around(changes, world));
}
