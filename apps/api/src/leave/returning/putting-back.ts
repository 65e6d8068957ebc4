import { Injectable } from '@nestjs/common';
import type { Interval } from '@zhiban/time';
import type { LeaveReturn, Shift, Verdict } from '@zhiban/wire';
import { leaveChanges } from '@zhiban/workforce-requests';
import { judgeRosterChange, type ShiftChange } from '@zhiban/workforce-roster';
import type { Transaction } from '../../platform/database';
import { sameShift, TrackedChanges } from '../../roster';
import { pieceId } from '../judging/leave-judge';
import { againstShifts } from '../judging/shift-hindrances';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';

/** The times that leave kept free, and those that it still does. */
export interface LeaveTimes {
  before: readonly Interval[];
  after: readonly Interval[];
}

/** Which shifts come back when leave ends early: those that are still as leave left them, and that no rule stands against now. */
@Injectable()
export class PuttingBack {
  constructor(private readonly roster: TrackedChanges) {}

  /** `off`: shifts that do not fit any more, as they were before the leave. */
  async of(
    tx: Transaction,
    { id, taken }: LeaveRequestEntity,
    times: LeaveTimes,
  ): Promise<{ changes: ShiftChange[]; off: LeaveReturn['off'] }> {
    const changes: ShiftChange[] = [];
    const off: LeaveReturn['off'] = [];
    for (const shift of taken ?? []) {
      const back = backOf(id, shift, times);
      if (back.length === 0) continue;
      const against = await this.against(tx, back, changes);
      if (against !== null && against.length === 0) changes.push(...back);
      else off.push({ shift, changed: against === null, verdicts: against ?? [] });
    }
    return { changes, off };
  }

  /** With those that come back already; `null`: it is not as the leave left it. */
  private async against(
    tx: Transaction,
    back: readonly ShiftChange[],
    coming: readonly ShiftChange[],
  ): Promise<Verdict[] | null> {
    const { shifts } = await this.roster.published(
      tx,
      back.map(({ id }) => id),
    );
    if (back.some(({ id, before }) => !sameShift(shifts.get(id) ?? null, before))) return null;
    const together = [...coming, ...back];
    const { board } = await this.roster.board(tx, together);
    return againstShifts(judgeRosterChange(board, together));
  }
}

/** From what the leave left of a shift to what it leaves from now on. */
function backOf(request: string, shift: Shift, { before, after }: LeaveTimes): ShiftChange[] {
  const [was, is] = [before, after].map((times) => leftOf(request, shift, times));
  const ids = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
  return [...ids].flatMap((id) => {
    const change = { id, before: was?.get(id) ?? null, after: is?.get(id) ?? null };
    return sameShift(change.before, change.after) ? [] : [change];
  });
}

function leftOf(request: string, shift: Shift, times: readonly Interval[]): Map<string, Shift> {
  const changes = leaveChanges(times, [shift], (of, piece) => pieceId(request, of, piece));
  if (changes.length === 0) return new Map([[shift.id, shift]]);
  return new Map(changes.flatMap(({ id, after }) => (after ? [[id, after]] : [])));
}
