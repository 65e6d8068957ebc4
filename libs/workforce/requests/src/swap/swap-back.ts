import type { Shift } from '@zhiban/wire';
import type { ShiftChange } from '@zhiban/workforce-roster';
import { isCut, piecesOf, type NewPieceId } from './swap-changes';
import type { Transfer } from './swap-case';

/** What a swap gave: the shift by the id that it has since, from whom and to whom. */
export const givenIn = (done: readonly Transfer[], newId: NewPieceId): { id: string; from: string; to: string }[] =>
  done.map((transfer) => ({
    id: isCut(transfer) ? newId(transfer.shift.id, 'given') : transfer.shift.id,
    from: transfer.shift.person,
    to: transfer.to,
  }));

/**
 * A swap that is taken back makes the shifts whole again that it cut, with the breaks that they had, where every piece is
 * still as the swap left it; otherwise what was given comes back as a shift of its own. `stands`: whether a shift is
 * published just so.
 */
export function wholeAgain(
  changes: readonly ShiftChange[],
  done: readonly Transfer[],
  { newId, stands }: { newId: NewPieceId; stands: (shift: Shift) => boolean },
): ShiftChange[] {
  const cut = done.filter(isCut).map((transfer) => piecesOf(transfer, newId));
  const mended = cut.filter((pieces) => pieces.every(({ after }) => after && stands(after)));
  const back = mended.flat().map(({ id, before, after }): ShiftChange => ({ id, before: after, after: before }));
  const touched = new Set(back.map(({ id }) => id));
  return [...changes.filter(({ id }) => !touched.has(id)), ...back];
}
