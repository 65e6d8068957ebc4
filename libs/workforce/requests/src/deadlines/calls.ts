import type { Instant } from '@zhiban/time';

/** Before the deadline, in milliseconds; `null`: not at all. */
export interface CallTimes {
  remind: number | null;
  escalate: number | null;
}

export interface Calls {
  remind: Instant | null;
  escalate: Instant | null;
}

/**
 * When who decides is reminded, and when those above them are told. What became decidable too late for a reminder needs
 * none: it is news. Whoever decides has the time between the two in any case, or half of what there is.
 */
export function callsOf({ since, decideBy }: { since: Instant; decideBy: Instant }, times: CallTimes): Calls {
  const { remind, escalate } = times;
  const reminded = remind === null ? null : decideBy - remind;
  return {
    remind: reminded !== null && reminded >= since ? reminded : null,
    escalate: escalate === null ? null : escalation({ since, decideBy }, escalate, (remind ?? 2 * escalate) - escalate),
  };
}

function escalation({ since, decideBy }: { since: Instant; decideBy: Instant }, escalate: number, between: number) {
  const fair = Math.min(since + between, Math.round((since + decideBy) / 2));
  return Math.max(decideBy - escalate, fair);
}

/** What whoever decides has in any case. */
export const leastToDecide = ({ remind, escalate }: CallTimes): number => remind ?? escalate ?? 0;
