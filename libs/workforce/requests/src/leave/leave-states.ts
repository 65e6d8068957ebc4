import type { LeaveRequestState, LeaveStep } from '@zhiban/wire';

/** What a step of a request for leave leads to; a step that is not here cannot be done. */
const table: Readonly<Record<LeaveRequestState, Partial<Record<LeaveStep, LeaveRequestState>>>> = {
  asked: {
    edit: 'asked',
    wait: 'waiting',
    approve: 'approved',
    refuse: 'refused',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  // Whoever may override the bound approves from here too.
  waiting: {
    edit: 'waiting',
    'move-up': 'asked',
    approve: 'approved',
    refuse: 'refused',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  // Early return leaves what was taken; taken back as a whole, nothing of it was leave.
  approved: { return: 'approved', cancel: 'cancelled' },
  refused: {},
  withdrawn: {},
  lapsed: {},
  cancelled: {},
};

/** The state after a step; `null`: the step cannot be done in this state. */
export const afterLeaveStep = (state: LeaveRequestState, step: LeaveStep): LeaveRequestState | null =>
  table[state][step] ?? null;

export const leaveIsOpen = (state: LeaveRequestState): boolean => state === 'asked' || state === 'waiting';
