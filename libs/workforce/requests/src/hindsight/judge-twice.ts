import type { Absence, RuleId, Verdict } from '@zhiban/wire';
import {
  byPerson,
  counts,
  judgeRosterChange,
  type People,
  type Posts,
  type RosterBoard,
  type ShiftChange,
  type World,
} from '@zhiban/workforce-roster';
import { judgeLeave } from '../leave/judge-leave';
import type { LeaveCase } from '../leave/leave-case';
import { judgeSwap } from '../swap/judge-swap';
import type { SwapCase } from '../swap/swap-case';
import { seenAgain, type SeenAgain } from './seen-again';

/** The rules in force, whole, and of a draft those that differ (`withOnly`): what is alike is judged once. */
export interface TwoBooks {
  inForce: World;
  draft: World;
  changed: ReadonlySet<RuleId>;
}

export function judgeSwapTwice(
  board: RosterBoard,
  asked: SwapCase,
  changes: readonly ShiftChange[],
  books: TwoBooks,
): SeenAgain {
  return twice(books, board, changes, (on, made) => {
    const { fresh, worsened } = judgeSwap(on, asked, made);
    return [...fresh, ...worsened];
  });
}

/** Leave as it was asked for; `absences` are its own times. */
export function judgeLeaveTwice(
  board: RosterBoard,
  asked: LeaveCase,
  hole: { changes: readonly ShiftChange[]; absences: readonly Absence[] },
  books: TwoBooks,
): SeenAgain {
  const known = [...board.absences.values()].flat();
  const away = { ...board, absences: byPerson([...known, ...hole.absences]) };
  return twice(books, away, hole.changes, (on, made) => {
    const own = judgeLeave(asked, on.world);
    // Whoever fell ill is away, whatever the roster says of it; breaks of what is left are placed afterwards.
    if (asked.sudden || made.length === 0) return own;
    const { fresh, worsened } = judgeRosterChange(on, made);
    return [...own, ...[...fresh, ...worsened].filter(({ rule }) => rule !== 'meal-and-rest')];
  });
}

type Judge = (board: RosterBoard, changes: readonly ShiftChange[]) => Verdict[];

function twice(
  { inForce, draft, changed }: TwoBooks,
  board: RosterBoard,
  changes: readonly ShiftChange[],
  judge: Judge,
): SeenAgain {
  const whole = judge({ ...board, world: inForce }, changes);
  if (changed.size === 0) return seenAgain(whole, whole);
  const about = [...changed].some((rule) => !rule.startsWith('swap') && !rule.startsWith('leave')) ? changes : [];
  const anew = judge({ ...board, requirements: changed.has('cover') ? board.requirements : [], world: draft }, about);
  return seenAgain(whole, [...whole.filter(({ rule }) => !changed.has(rule)), ...anew]);
}

/**
 * Whether a change can make a difference to cover: somebody in another's place at the same times, who counts for the same
 * queues and desks, does not.
 */
export function touchesCover(changes: readonly ShiftChange[], people: People, posts: Posts): boolean {
  return changes.some(({ before, after }) => {
    if (!before || !after || before.from !== after.from || before.to !== after.to) return true;
    const [giver, taker] = [people.get(before.person), people.get(after.person)];
    return [...posts.keys()].some((post) => counts(before, giver, post, posts) !== counts(after, taker, post, posts));
  });
}
