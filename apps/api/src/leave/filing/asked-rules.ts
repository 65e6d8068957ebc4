import { addDays } from '@zhiban/time';
import type { LeavePiece, LeaveType } from '@zhiban/wire';
import { isWhole, pieceAmong, pieceTwice } from '@zhiban/workforce-requests';
import { RefusalError } from '../../platform/problem';
import { datesOf } from '../keeping/leave-requests.repository';

export interface AskedFor {
  type: LeaveType;
  pieces: readonly LeavePiece[];
  sudden: boolean;
  today: string;
  /** Of other leave of the person, open or approved. */
  others: readonly LeavePiece[];
  isEmployed: (date: string) => boolean;
}

const pastDays = 366;
const comingDays = 731;

/** What cannot be asked for at all, before any rule is asked; `null`: it can. */
export function askedRefusal({ type, pieces, sudden, today, others, isEmployed }: AskedFor): RefusalError | null {
  const { first, last } = datesOf(pieces);
  if (first < addDays(today, -pastDays) || last > addDays(today, comingDays))
    return new RefusalError('leave-request.too-far', {});
  if (sudden && (type.afterwardsWorkingDays === null || first > today))
    return new RefusalError('leave-request.not-sudden', {});
  const other = pieces.find((piece) => !isWhole(piece, type.unit));
  if (other) return new RefusalError('leave-request.unit', { date: other.date });
  const twice = pieceTwice(pieces);
  if (twice) return new RefusalError('leave-request.piece-twice', { date: twice.date });
  const known = pieceAmong(pieces, others);
  if (known) return new RefusalError('leave-request.overlap', { date: known.date });
  const gone = pieces.find(({ date }) => !isEmployed(date));
  return gone ? new RefusalError('leave-request.not-employed', { date: gone.date }) : null;
}
