import type { CaseState, CaseStep, CorrectiveState, CorrectiveStep, ExceptionState, ExceptionStep } from '@zhiban/wire';

/** What a step of an exception leads to; a step that is not here cannot be done. */
const exceptions: Readonly<Record<ExceptionState, Partial<Record<ExceptionStep, ExceptionState>>>> = {
  reported: { assess: 'assessed', tell: 'reported' },
  // What is slight is solved on the spot, without an owner (EXC-3).
  assessed: { assess: 'assessed', assign: 'in-hand', tell: 'assessed', solve: 'solved' },
  'in-hand': { assess: 'in-hand', assign: 'in-hand', plan: 'in-hand', tell: 'in-hand', solve: 'solved' },
  // Not satisfied, it is assessed again (EXC-4); where no customer is concerned nobody is asked.
  solved: { tell: 'solved', satisfied: 'archived', 'not-satisfied': 'reported', archive: 'archived' },
  archived: { reopen: 'reported' },
};

/** The state after a step; `null`: the step cannot be done in this state. */
export const afterExceptionStep = (state: ExceptionState, step: ExceptionStep): ExceptionState | null =>
  exceptions[state][step] ?? null;

export const exceptionIsOpen = (state: ExceptionState): boolean => state !== 'archived';

const cases: Readonly<Record<CaseState, Partial<Record<CaseStep, CaseState>>>> = {
  open: { sort: 'open', promise: 'open', assign: 'open', note: 'open', settle: 'settled' },
  settled: {
    ...{ note: 'settled', assign: 'settled', unreachable: 'settled' },
    ...{ 'call-back': 'called', 'leave-off': 'called', reopen: 'open' },
  },
  called: { reopen: 'open' },
};

/** The state after a step; `null`: the step cannot be done in this state. */
export const afterCaseStep = (state: CaseState, step: CaseStep): CaseState | null => cases[state][step] ?? null;

const corrective: Readonly<Record<CorrectiveState, Partial<Record<CorrectiveStep, CorrectiveState>>>> = {
  open: { change: 'open', done: 'done', drop: 'dropped' },
  // Somebody else looks whether it helps.
  done: { check: 'checked', reopen: 'open' },
  checked: { reopen: 'open' },
  dropped: { reopen: 'open' },
};

/** The state of a corrective action after a step (EXC-7); `null`: the step cannot be done in this state. */
export const afterCorrectiveStep = (state: CorrectiveState, step: CorrectiveStep): CorrectiveState | null =>
  corrective[state][step] ?? null;
