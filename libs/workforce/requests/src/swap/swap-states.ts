import type { SwapState, SwapStep } from '@zhiban/wire';

/** What a step leads to; a step that is not here cannot be done. */
const table: Readonly<Record<SwapState, Partial<Record<SwapStep, SwapState>>>> = {
  // Taking is saying yes.
  offered: { take: 'agreed', withdraw: 'withdrawn', lapse: 'lapsed' },
  asked: { agree: 'asked', 'agree-last': 'agreed', decline: 'declined', withdraw: 'withdrawn', lapse: 'lapsed' },
  // Whoever took from the open board may let go again; it is open once more.
  agreed: {
    approve: 'approved',
    refuse: 'refused',
    decline: 'declined',
    'let-go': 'offered',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  approved: { undo: 'undone' },
  refused: {},
  declined: {},
  withdrawn: {},
  lapsed: {},
  undone: {},
};

/** The state after a step; `null`: the step cannot be done in this state. */
export const afterSwapStep = (state: SwapState, step: SwapStep): SwapState | null => table[state][step] ?? null;

/** Whether somebody still has to do something. */
export const swapIsOpen = (state: SwapState): boolean => state === 'offered' || state === 'asked' || state === 'agreed';
