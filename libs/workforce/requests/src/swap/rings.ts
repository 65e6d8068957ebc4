import type { Shift } from '@zhiban/wire';
import {
  hindrances,
  judgeChange,
  personBeforeAndAfter,
  type RosterBoard,
  type ShiftChange,
} from '@zhiban/workforce-roster';
import type { Transfer } from './swap-case';

/** Somebody who would give a shift for one of those that `wants` says yes to. */
export interface SwapWish {
  id: string;
  gives: Shift;
  wants: (offered: Shift) => boolean;
}

/** Wishes in a circle: each gets what the next one gives. */
export interface Ring {
  wishes: readonly SwapWish[];
  transfers: readonly Transfer[];
}

export interface RingSearch {
  rings: Ring[];
  /** The bound on judgements was reached before all was seen. */
  cut: boolean;
}

export interface RingBounds {
  rings: number;
  /** Most judgements of one person; the rules are asked only where a circle of wishes closes. */
  judgements: number;
  /** Only circles in which this person is: what others would find fills no bound. */
  through?: string;
}

/**
 * 2- and 3-way circles among open wishes in which nobody breaks a rule by what they get for what they give. Two-way ones
 * come first. Rules about the request and cover are asked of each ring as a whole by `judgeSwap`.
 */
export function findRings(
  wishes: readonly SwapWish[],
  board: RosterBoard,
  { rings: most, judgements, through }: RingBounds,
): RingSearch {
  const wanted = wishes.map((wish) => wishes.flatMap((other, j) => (mayWant(wish, other) ? [j] : [])));
  const legal = legalWithin(wishes, board, judgements);
  const found: RingSearch = { rings: [], cut: false };
  const firsts = through === undefined ? null : wishes.flatMap(({ gives }, i) => (gives.person === through ? [i] : []));
  for (const circle of circles(wanted, firsts)) {
    if (found.rings.length >= most) return { ...found, cut: true };
    const answer = circleAnswer(circle, legal);
    if (answer === 'unknown') return { ...found, cut: true };
    if (answer) found.rings.push(ringOf(circle.flatMap((i) => wishes[i] ?? [])));
  }
  return found;
}

const mayWant = (wish: SwapWish, other: SwapWish): boolean =>
  wish.gives.person !== other.gives.person && wish.wants(other.gives);

/**
 * Every circle once: from its lowest member on, or from the one of its members that is among `firsts`, wishes of one person
 * of which no circle has two. `wanted[i]` is ascending.
 */
function* circles(wanted: readonly (readonly number[])[], firsts: readonly number[] | null): Generator<number[]> {
  const wants = wanted.map((others) => new Set(others));
  const from = firsts ?? [...wanted.keys()];
  const isNext = (i: number, j: number) => firsts !== null || j > i;
  for (const i of from) for (const j of wanted[i] ?? []) if (isNext(i, j) && wants[j]?.has(i)) yield [i, j];
  for (const i of from)
    for (const j of wanted[i] ?? []) {
      if (!isNext(i, j)) continue;
      for (const k of wanted[j] ?? []) if (isNext(i, k) && k !== i && k !== j && wants[k]?.has(i)) yield [i, j, k];
    }
}

type Legal = (taker: number, giver: number) => boolean | 'unknown';

function circleAnswer(circle: readonly number[], legal: Legal): boolean | 'unknown' {
  for (const [n, taker] of circle.entries()) {
    const answer = legal(taker, circle[(n + 1) % circle.length] ?? taker);
    if (answer !== true) return answer;
  }
  return true;
}

/** Whether a person keeps to every rule with the other's shift instead of the own one. Asked once for each pair. */
function legalWithin(wishes: readonly SwapWish[], board: RosterBoard, most: number): Legal {
  const known = new Map<number, boolean>();
  return (taker, giver) => {
    const key = taker * wishes.length + giver;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) return 'unknown';
    const [own, other] = [wishes[taker]?.gives, wishes[giver]?.gives];
    const answer = own !== undefined && other !== undefined && keeps(own, other, board);
    known.set(key, answer);
    return answer;
  };
}

function keeps(own: Shift, other: Shift, board: RosterBoard): boolean {
  const changes: ShiftChange[] = [
    { id: own.id, before: own, after: null },
    { id: other.id, before: other, after: { ...other, person: own.person } },
  ];
  const { before, after } = personBeforeAndAfter(board, changes, own.person);
  const { never, notThese, withReason } = hindrances(judgeChange(before, after), []);
  return never.length + notThese.length + withReason.length === 0;
}

function ringOf(wishes: readonly SwapWish[]): Ring {
  const transfers = wishes.map(({ gives }, i) => {
    const taker = wishes[(i + wishes.length - 1) % wishes.length];
    return { shift: gives, to: taker?.gives.person ?? gives.person, part: null };
  });
  return { wishes, transfers };
}
