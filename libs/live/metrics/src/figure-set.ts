import type { FigureSet, FormulaId, QueueRule } from '@zhiban/wire';
import { abandonRate, connectRate } from './contact-rates';
import { averageHandlingTime } from './handling-time';
import { type StateTimes, occupancy } from './occupancy';
import { averageSpeedOfAnswer, averageWaitToAbandon } from './queue-times';
import { type Quotient, ratio4, valueOf, wholeMs } from './ratio';
import { meanRing, ringsAnsweredInTime } from './ring-times';
import { serviceParts, shortAbandons } from './service-level';
import { addTimes, noTimes } from './state-clock';
import { type Tally, addTally, emptyTally, leftOtherwise } from './tally';

/** Everything that the figures of one window are made from. */
export interface WindowReading {
  from: number;
  to: number;
  tally: Tally;
  broughtIn: number;
  waiting: number;
  seatTimes: StateTimes;
  gap: boolean;
}

export type FigureRule = Pick<QueueRule, 'formula' | 'targetSeconds' | 'shortAbandonSeconds' | 'ringTargetSeconds'>;

/** How many wait for longer than so many seconds at this moment. */
export type WaitingLonger = (seconds: number) => number;

/** The figures of a window, as boards show them. */
export function figureSet(reading: WindowReading, rule: FigureRule, waitingLonger: WaitingLonger): FigureSet {
  const { tally } = reading;
  const level = (seconds: number) => ratio4(valueOf(levelParts(tally, rule, seconds, waitingLonger)));
  return {
    broughtIn: reading.broughtIn,
    carriedIn: tally.carriedIn,
    offered: tally.offered,
    answered: tally.answered,
    abandoned: tally.abandoned,
    shortAbandoned: shortAbandons(tally, rule.shortAbandonSeconds),
    leftOtherwise: leftOtherwise(tally),
    withdrawn: tally.withdrawn,
    lost: tally.lost,
    unknown: tally.unknown,
    handled: tally.handled,
    sl: level(rule.targetSeconds),
    sl10: level(10),
    sl20: level(20),
    asaMs: wholeMs(averageSpeedOfAnswer(tally)),
    abandonWaitMs: wholeMs(averageWaitToAbandon(tally)),
    ring10: ratio4(ringsAnsweredInTime(tally, rule.ringTargetSeconds)),
    ringMs: wholeMs(meanRing(tally)),
    ahtMs: wholeMs(averageHandlingTime(tally)),
    abandonRate: ratio4(abandonRate(tally)),
    connectRate: ratio4(connectRate(tally)),
    occupancy: ratio4(occupancy(reading.seatTimes)),
    gap: reading.gap,
  };
}

/** What the service level at a threshold divides by what. Who waits is asked for only where the formula counts it. */
export function levelParts(
  tally: Tally,
  rule: { formula: FormulaId; shortAbandonSeconds: number },
  targetSeconds: number,
  waitingLonger: WaitingLonger,
): Quotient {
  const { formula, shortAbandonSeconds } = rule;
  const waiting = formula === 'SL-LIVE' ? waitingLonger(targetSeconds) : 0;
  return serviceParts[formula](tally, { targetSeconds, shortAbandonSeconds, waitingLonger: waiting });
}

/** A reading of nothing, to which others can be added. */
export const emptyReading = (): WindowReading => ({
  from: Infinity,
  to: -Infinity,
  tally: emptyTally(),
  broughtIn: 0,
  waiting: 0,
  seatTimes: noTimes(),
  gap: false,
});

/** Adds the same window of another queue or source. A seat in two of the queues brings its time twice. */
export function addReading(into: WindowReading, other: WindowReading): void {
  into.from = Math.min(into.from, other.from);
  into.to = Math.max(into.to, other.to);
  addTally(into.tally, other.tally);
  into.broughtIn += other.broughtIn;
  into.waiting += other.waiting;
  addTimes(into.seatTimes, other.seatTimes);
  into.gap ||= other.gap;
}

/** The same window over several queues or sources. */
export function sumReadings(readings: Iterable<WindowReading>): WindowReading {
  const sum = emptyReading();
  for (const reading of readings) addReading(sum, reading);
  return sum;
}
