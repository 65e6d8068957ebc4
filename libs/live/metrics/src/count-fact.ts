import type { Fact } from '@zhiban/live-state';
import type { LeftHow } from '@zhiban/wire';
import { countDuration } from './histogram';
import type { Tally, TallyNumber } from './tally';

const leftAs: Record<LeftHow, TallyNumber> = {
  'timed-out': 'timedOut',
  overflowed: 'overflowed',
  'exited-by-key': 'exitedByKey',
  'no-agents': 'noAgents',
  withdrawn: 'withdrawn',
  lost: 'lost',
  unknown: 'unknown',
};

/** Counts a fact in, or out again. Facts of other matters change nothing. */
export function countFact(tally: Tally, fact: Fact, by: 1 | -1): void {
  switch (fact.kind) {
    case 'offered':
      tally.offered += by;
      return;
    case 'carried-in':
      tally.carriedIn += by;
      return;
    case 'answered':
      return countAnswer(tally, fact.waitMs, fact.ringMs, by);
    case 'abandoned':
      tally.abandoned += by;
      tally.abandonedWaitMs += by * fact.waitMs;
      countDuration(tally.abandonedWaits, fact.waitMs, by);
      return;
    case 'left':
      tally[leftAs[fact.how]] += by;
      return;
    case 'reclassified':
      return countOverflow(tally, by);
    case 'refused':
      tally.refused += by;
      return;
    case 'completed':
      tally.handled += by;
      tally.talkMs += by * (fact.talkMs - fact.holdMs);
      tally.holdMs += by * fact.holdMs;
      if (fact.endedBy.endsWith('transfer')) tally.transferred += by;
      return;
    case 'talk-lost':
      tally.talksLost += by;
      return;
    case 'after-call':
      tally.afterCallMs += by * fact.ms;
      return;
    case 'rung-out':
      tally.rungOut += by;
      return;
    case 'ring-cancelled':
      tally.ringsCancelled += by;
      return;
    case 'member-joined':
    case 'member-left':
    case 'pause-ended':
    case 'seat-moved':
    case 'gap-began':
    case 'gap-ended':
      return;
  }
}

function countAnswer(tally: Tally, waitMs: number, ringMs: number | null, by: 1 | -1): void {
  tally.answered += by;
  tally.answeredWaitMs += by * waitMs;
  countDuration(tally.answeredWaits, waitMs, by);
  if (ringMs === null) return;
  tally.ringsAnswered += by;
  tally.ringMs += by * ringMs;
  countDuration(tally.answeredRings, ringMs, by);
}

/** What had timed out went on to another queue. */
export function countOverflow(tally: Tally, by: 1 | -1): void {
  tally.timedOut -= by;
  tally.overflowed += by;
}

/** By how much a fact changes the number of those who wait. */
export function waitingStep(fact: Fact): number {
  switch (fact.kind) {
    case 'offered':
    case 'carried-in':
      return 1;
    case 'answered':
    case 'abandoned':
    case 'left':
      return -1;
    default:
      return 0;
  }
}
