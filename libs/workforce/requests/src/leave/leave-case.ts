import type { DayNumber, Instant } from '@zhiban/time';
import type { LeavePiece, LeaveType } from '@zhiban/wire';

/** How many of a group are on leave on a day without this request, against how many may be (LEAVE-4). */
export interface AllottedDay {
  day: DayNumber;
  taken: number;
  most: number;
}

/** What a request for leave is judged by. */
export interface LeaveCase {
  person: string;
  type: LeaveType;
  pieces: readonly LeavePiece[];
  filedAt: Instant;
  /** It came suddenly: told by any means, filed afterwards. */
  sudden: boolean;
  certificates: number;
  /** What all pieces use up, `leaveMinutes`. */
  minutes: number;
  /** What is left for this request; `null`: the type has no balance. */
  available: number | null;
  allotted: readonly AllottedDay[];
}
