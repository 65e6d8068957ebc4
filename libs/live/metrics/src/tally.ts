import { longestThresholdSeconds } from '@zhiban/wire';
import { type Histogram, addHistogram, copyHistogram, emptyHistogram, noHistogram } from './histogram';

/** What is simply counted or added up. Durations are milliseconds. */
const numbers = {
  carriedIn: 0,
  offered: 0,
  answered: 0,
  abandoned: 0,
  timedOut: 0,
  overflowed: 0,
  exitedByKey: 0,
  noAgents: 0,
  withdrawn: 0,
  lost: 0,
  unknown: 0,
  /** Refused before a visit began: queue full, nobody there. Not offered. */
  refused: 0,
  /** Answered visits whose talk was seen to its end. */
  handled: 0,
  transferred: 0,
  /** Talks that ended unseen. */
  talksLost: 0,
  answeredWaitMs: 0,
  abandonedWaitMs: 0,
  /** Without hold. */
  talkMs: 0,
  holdMs: 0,
  afterCallMs: 0,
  /** Answered rings whose length is known, and the sum of them. */
  ringsAnswered: 0,
  ringMs: 0,
  rungOut: 0,
  ringsCancelled: 0,
};

export type TallyNumber = keyof typeof numbers;

/** The sums of one queue (or several, or a seat) over one span of time. Can be added and taken away. */
export interface Tally extends Record<TallyNumber, number> {
  answeredWaits: Histogram;
  abandonedWaits: Histogram;
  answeredRings: Histogram;
}

export const tallyNumbers = Object.keys(numbers) as TallyNumber[];
export const tallyHistograms = ['answeredWaits', 'abandonedWaits', 'answeredRings'] as const;
export const longestRingSeconds = 120;

export const emptyTally = (): Tally => ({
  ...numbers,
  answeredWaits: emptyHistogram(longestThresholdSeconds),
  abandonedWaits: emptyHistogram(longestThresholdSeconds),
  answeredRings: emptyHistogram(longestRingSeconds),
});

/** A seat's: of histograms only that of its rings. */
export const emptySeatTally = (): Tally => ({
  ...numbers,
  answeredWaits: noHistogram(),
  abandonedWaits: noHistogram(),
  answeredRings: emptyHistogram(longestRingSeconds),
});

export const copyTally = (tally: Tally): Tally => ({
  ...tally,
  answeredWaits: copyHistogram(tally.answeredWaits),
  abandonedWaits: copyHistogram(tally.abandonedWaits),
  answeredRings: copyHistogram(tally.answeredRings),
});

export function addTally(into: Tally, other: Tally): void {
  combine(into, other, 1);
}

export function subtractTally(from: Tally, other: Tally): void {
  combine(from, other, -1);
}

function combine(into: Tally, other: Tally, by: 1 | -1): void {
  for (const key of tallyNumbers) into[key] += by * other[key];
  for (const key of tallyHistograms) addHistogram(into[key], other[key], by);
}

export function sumTallies(tallies: Iterable<Tally>): Tally {
  const sum = emptyTally();
  for (const tally of tallies) addTally(sum, tally);
  return sum;
}

/** Left otherwise: timed out, overflowed, exited by key, no agents. */
export const leftOtherwise = (tally: Tally): number =>
  tally.timedOut + tally.overflowed + tally.exitedByKey + tally.noAgents;

/** Visits that ended, however. */
export const outcomes = (tally: Tally): number =>
  tally.answered + tally.abandoned + leftOtherwise(tally) + tally.withdrawn + tally.lost + tally.unknown;
