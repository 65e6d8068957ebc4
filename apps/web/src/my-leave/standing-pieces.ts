import type { LeavePiece, LeaveView } from '@zhiban/wire';
import { leaveIsOpen } from '@zhiban/workforce-requests';

/** Days for which leave is asked or approved, beside one request. */
export const standingPieces = (requests: readonly LeaveView[], except: string | null): LeavePiece[] =>
  requests
    .filter(({ id, state }) => id !== except && (leaveIsOpen(state) || state === 'approved'))
    .flatMap(({ pieces }) => pieces);
