import type { Shift, Verdict } from '@zhiban/wire';
import { swapChanges, type Transfer } from '@zhiban/workforce-requests';
import { hindrances, judgeChange, personBeforeAndAfter, type RosterBoard } from '@zhiban/workforce-roster';

/** Somebody could take this, for something or for nothing. */
export interface Taking {
  given: Pick<Transfer, 'shift' | 'part'>;
  taker: string;
  back: Shift | null;
}

/** What nobody may approve of it for one of the two, by the rules about persons; cover is judged when it is previewed. */
export function against(board: RosterBoard, { given, taker, back }: Taking, person: string): Verdict[] {
  const returned = back ? [{ shift: back, to: given.shift.person, part: null }] : [];
  const made = swapChanges([{ ...given, to: taker }, ...returned], (shift, piece) => `${shift} ${piece}`);
  if (!made.ok) return [];
  const { before, after } = personBeforeAndAfter(board, made.changes, person);
  const { never, notThese } = hindrances(judgeChange(before, after), []);
  return [...never, ...notThese];
}

const confidential: ReadonlySet<Verdict['rule']> = new Set([
  'night-work',
  'protected-overtime',
  'minors-hours',
  'availability',
]);

/** A colleague hears that it cannot be, not that somebody is protected and why. */
export const mayBeTold = ({ rule }: Verdict): boolean => !confidential.has(rule);
