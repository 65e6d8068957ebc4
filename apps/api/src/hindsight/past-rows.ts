import type { Interval } from '@zhiban/time';
import type {
  LeaveAllotment,
  LeaveEntry,
  LeavePiece,
  LeaveRequestState,
  LeaveStep,
  LeaveType,
  Shift,
  SwapState,
} from '@zhiban/wire';

/** Instants are ms. */
export interface PastSwap {
  id: string;
  state: SwapState;
  filer: string;
  filedAt: number;
  /** When it was over; `null`: it is open. */
  overAt: number | null;
  transfers: { shift: Shift; to: string | null; part: Interval | null }[];
  month: string | null;
  parties: string[];
}

/** Of whose own initiative, in which month; counts from its approval until it is undone (SWAP-3). */
export interface PastApproval {
  id: string;
  filer: string;
  month: string;
  at: number;
  undoneAt: number | null;
}

export interface PastLeave {
  id: string;
  state: LeaveRequestState;
  person: string;
  filedAt: number;
  type: string;
  pieces: LeavePiece[];
  sudden: boolean;
  minutes: number;
  taken: Shift[] | null;
  events: { at: number; step: LeaveStep | 'file'; state: LeaveRequestState }[];
  certificates: number[];
}

export interface PastEntry extends LeaveEntry {
  person: string;
  type: string;
  at: number;
  request: string | null;
}

export interface PastAbsence extends Interval {
  id: string;
  request: string;
  person: string;
  type: string;
  since: number;
}

export interface PastSettings {
  at: number;
  types: LeaveType[];
  allotments: LeaveAllotment[];
}
