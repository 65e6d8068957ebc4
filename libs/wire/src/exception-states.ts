/** Service exceptions (EXC) and customers' cases (CASE). This file has no schemas, so that pages may import its values. */

export const exceptionKinds = ['process', 'quality', 'promise', 'complaint'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** 1 grave, 2 considerable, 3 slight. */
export const exceptionLevels = [1, 2, 3] as const;
export type ExceptionLevel = (typeof exceptionLevels)[number];

/** `solved`: what became of it is there; whether the customer is satisfied is not known yet. */
export const exceptionStates = ['reported', 'assessed', 'in-hand', 'solved', 'archived'] as const;
export type ExceptionState = (typeof exceptionStates)[number];

export const exceptionSteps = [
  'assess',
  'assign',
  'plan',
  'tell',
  'solve',
  'satisfied',
  'not-satisfied',
  'archive',
  'reopen',
] as const;
export type ExceptionStep = (typeof exceptionSteps)[number];

/** `called`: the return call was made and the customer has rated the result, or nobody could be reached. */
export const caseStates = ['open', 'settled', 'called'] as const;
export type CaseState = (typeof caseStates)[number];

/** `unreachable`: a return call that nobody took; `leave-off`: after several of these no more are tried. */
export const caseSteps = [
  'sort',
  'promise',
  'assign',
  'note',
  'settle',
  'call-back',
  'unreachable',
  'leave-off',
  'reopen',
] as const;
export type CaseStep = (typeof caseSteps)[number];

/** What a customer may rate the result with; 5 is best. */
export const caseScores = [1, 2, 3, 4, 5] as const;
export type CaseScore = (typeof caseScores)[number];

/** What an emergency plan is for (EXC-6). */
export const emergencyKinds = ['network', 'power', 'fire', 'press', 'other'] as const;
export type EmergencyKind = (typeof emergencyKinds)[number];

/** What was said of a step of a run; the last word counts. */
export const emergencyMarks = ['done', 'skipped', 'open'] as const;
export type EmergencyMark = (typeof emergencyMarks)[number];

/** Corrective actions (EXC-7). `done`: whoever owns it says so; `checked`: somebody else has looked that it helps. */
export const correctiveStates = ['open', 'done', 'checked', 'dropped'] as const;
export type CorrectiveState = (typeof correctiveStates)[number];

export const correctiveSteps = ['change', 'done', 'check', 'reopen', 'drop'] as const;
export type CorrectiveStep = (typeof correctiveSteps)[number];
