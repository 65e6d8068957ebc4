import type { UnjudgedWhy } from '@zhiban/wire';
import { judgeSwapTwice, swapChanges, type SeenAgain, type Transfer } from '@zhiban/workforce-requests';
import { personsOf } from '@zhiban/workforce-roster';
import type { PastGround } from './past-ground';
import type { PastApproval, PastSwap } from './past-rows';

/** A swap as the two books see it, with everybody in it agreed. */
export function swapSeen(
  { id, filer, filedAt, overAt, month, parties, ...swap }: PastSwap,
  ground: PastGround,
  approvals: readonly PastApproval[],
): SeenAgain | UnjudgedWhy {
  const at = overAt ?? Infinity;
  const transfers = swap.transfers.flatMap(({ shift, to, part }): Transfer[] =>
    to === null ? [] : [{ shift, to, part }],
  );
  if (transfers.length < swap.transfers.length) return 'no-taker';
  const made = swapChanges(transfers, (shift, piece) => `${shift} ${piece}`);
  if (!made.ok) return 'shift-changed';
  const persons = [...personsOf(made.changes)];
  if (!ground.knows([filer, ...persons])) return 'person-gone';
  const shifts = transfers.map(({ shift }) => shift);
  if (!ground.goBack(at, shifts)) return 'shift-changed';
  const asked = {
    ...{ filer, filedAt, transfers, agreed: new Set(parties) },
    approved: month === null ? new Map<string, number>() : approvedBefore(approvals, id, at),
  };
  return judgeSwapTwice(ground.board(made.changes, persons, at), asked, made.changes, ground.books);
}

/** SWAP-3: by month, as they counted at that instant. */
function approvedBefore(approvals: readonly PastApproval[], except: string, before: number): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { id, month, at, undoneAt } of approvals)
    if (id !== except && at < before && (undoneAt === null || undoneAt >= before))
      counted.set(month, (counted.get(month) ?? 0) + 1);
  return counted;
}
