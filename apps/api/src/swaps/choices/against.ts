import type { Shift, SwapReturn, Verdict } from '@zhiban/wire';
import { swapChanges, type Transfer } from '@zhiban/workforce-requests';
import { hindrances, judgeChange, personBeforeAndAfter, type RosterBoard } from '@zhiban/workforce-roster';
import { mayBeTold } from '../judging/discreet';

/** Somebody could take this, for something or for nothing. */
export interface Taking {
  given: Pick<Transfer, 'shift' | 'part'>;
  taker: string;
  back: Shift | null;
}

/** What stands against it for one of the two, by the rules about persons; cover is judged when it is previewed. */
function against(board: RosterBoard, { given, taker, back }: Taking, person: string): Verdict[] {
  const returned = back ? [{ shift: back, to: given.shift.person, part: null }] : [];
  const made = swapChanges([{ ...given, to: taker }, ...returned], (shift, piece) => `${shift} ${piece}`);
  if (!made.ok) return [];
  const { before, after } = personBeforeAndAfter(board, made.changes, person);
  const { never, notThese } = hindrances(judgeChange(before, after), []);
  return [...never, ...notThese];
}

/** As it is told to one of the two: what somebody may override is possible. */
export function standing(board: RosterBoard, taking: Taking, own: string): Pick<SwapReturn, 'possible' | 'verdicts'> {
  const two = [taking.taker, ...(taking.back ? [taking.given.shift.person] : [])];
  const verdicts = two.flatMap((person) => against(board, taking, person));
  return {
    possible: verdicts.every(({ override }) => override !== 'never'),
    verdicts: verdicts.filter((verdict) => mayBeTold(verdict) || verdict.person === own),
  };
}
