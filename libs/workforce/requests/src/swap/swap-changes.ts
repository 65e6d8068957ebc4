import type { Shift } from '@zhiban/wire';
import { resized, type ShiftChange } from '@zhiban/workforce-roster';
import type { Transfer } from './swap-case';

/** Why transfers are no swap, and of which shift. */
export interface SwapFlaw {
  code: 'nothing' | 'shift-twice' | 'to-oneself' | 'part-outside';
  shift: string;
}

export type SwapChanges = { ok: true; changes: ShiftChange[] } | { ok: false; flaw: SwapFlaw };

export type NewPieceId = (shift: string, piece: 'given' | 'rest') => string;

/** Only a part goes, and something of the shift stays. */
export const isCut = ({ shift, part }: Transfer): boolean =>
  part !== null && (part.from !== shift.from || part.to !== shift.to);

/**
 * What a swap does to the roster. The part that goes is a shift of its own; what stays of a shift keeps its id, and where
 * the middle goes, its end is another new one. `newId(shift, piece)` names new shifts, the same one for the same piece, so
 * that a swap judged before it is sent and when it is approved is the same.
 */
export function swapChanges(transfers: readonly Transfer[], newId: NewPieceId): SwapChanges {
  const flaw = flawOf(transfers);
  if (flaw) return { ok: false, flaw };
  return { ok: true, changes: transfers.flatMap((transfer) => piecesOf(transfer, newId)) };
}

function flawOf(transfers: readonly Transfer[]): SwapFlaw | null {
  if (transfers.length === 0) return { code: 'nothing', shift: '' };
  const seen = new Set<string>();
  for (const { shift, to, part } of transfers) {
    if (seen.has(shift.id)) return { code: 'shift-twice', shift: shift.id };
    seen.add(shift.id);
    if (to === shift.person) return { code: 'to-oneself', shift: shift.id };
    if (part && !(shift.from <= part.from && part.from < part.to && part.to <= shift.to))
      return { code: 'part-outside', shift: shift.id };
  }
  return null;
}

/** What becomes of one shift: what goes, and what stays. */
export function piecesOf(transfer: Transfer, newId: NewPieceId): ShiftChange[] {
  const { shift, to, part } = transfer;
  const change = (id: string, before: Shift | null, after: Shift | null): ShiftChange => ({ id, before, after });
  if (!part || !isCut(transfer)) return [change(shift.id, shift, { ...shift, person: to })];
  const given = { ...resized(shift, part.from, part.to), id: newId(shift.id, 'given'), person: to };
  const [head, tail] = [part.from > shift.from, part.to < shift.to];
  const kept = head ? resized(shift, shift.from, part.from) : resized(shift, part.to, shift.to);
  const changes = [change(shift.id, shift, kept), change(given.id, null, given)];
  if (!head || !tail) return changes;
  const rest = { ...resized(shift, part.to, shift.to), id: newId(shift.id, 'rest') };
  return [...changes, change(rest.id, null, rest)];
}
