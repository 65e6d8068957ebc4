import { wholeUp } from './shrinkage';

/** Work that waits to be done rather than rings: a contact list, or a pile of cases (PLAN-6). */
export interface OutboundWork {
  /** Contacts on the list. */
  contacts: number;
  /** Mean attempts a contact takes until it is reached or given up, ≥ 1. */
  attempts: number;
  /** Dialling and ringing of one attempt. */
  attemptSeconds: number;
  /** Share of the contacts that are reached in the end. */
  reached: number;
  /** The questionnaire, from greeting to goodbye. */
  questionnaireSeconds: number;
  wrapUpSeconds: number;
}

/** Seconds of seat time that the whole list takes. */
export function outboundSeconds(work: OutboundWork): number {
  const { contacts, attempts, attemptSeconds, reached, questionnaireSeconds, wrapUpSeconds } = work;
  return contacts * (attempts * attemptSeconds + reached * (questionnaireSeconds + wrapUpSeconds));
}

/** Seconds of seat time of cases that take `secondsEach`. */
export function backOfficeSeconds(cases: number, secondsEach: number): number {
  return cases * secondsEach;
}

/**
 * Seats that finish `workSeconds` within the intervals that are open for it, when people work `occupancy` of their time
 * at it. Nobody waits, so there is no queue in it.
 */
export function seatsForWork(workSeconds: number, openSeconds: number, occupancy: number): number {
  if (workSeconds === 0) return 0;
  if (!(openSeconds > 0 && occupancy > 0 && occupancy <= 1)) {
    throw new RangeError('Work needs open time, and an occupancy above 0 and at most 1.');
  }
  return wholeUp(workSeconds / (openSeconds * occupancy));
}
