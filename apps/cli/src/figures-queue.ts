import {
  type Tally,
  abandonRate,
  abandonRateWithoutShort,
  abandonedWithin,
  answeredWithin,
  averageHandlingTime,
  averageSpeedOfAnswer,
  averageWaitToAbandon,
  connectRate,
  meanRing,
  ratio,
  ratio4,
  ringsAnsweredInTime,
  serviceLevel,
  shortAbandons,
  wholeMs,
} from '@zhiban/live-metrics';
import { type CompletionEnder, type QueueRule, formulaIds } from '@zhiban/wire';
import { decimals } from './decimals';
import type { QueueBook } from './figures-book';

export const thresholds = [20, 10] as const;
type WaitingLonger = (seconds: number) => number;

export const outcomeNames: Record<CompletionEnder, string> = {
  agent: 'COMPLETEAGENT',
  caller: 'COMPLETECALLER',
  'blind-transfer': 'BLINDTRANSFER',
  'attended-transfer': 'ATTENDEDTRANSFER',
  unknown: 'UNKNOWN',
};

export const seconds = (ms: number | null): number | null => (ms === null ? null : decimals(ms / 1000, 3));
const percent = (value: number | null): number | null => (value === null ? null : decimals(value * 100, 2));

/** One queue in the names and units of the exchange's own log, and what is known beyond it. */
export function queueFigures(book: QueueBook, rule: QueueRule, waiting: number, waitingLonger: WaitingLonger): object {
  const { tally } = book;
  return {
    offered: tally.offered,
    answered: tally.answered,
    abandoned: tally.abandoned,
    timeouts: tally.timedOut + tally.overflowed,
    exit_with_key: tally.exitedByKey,
    exit_empty: tally.noAgents,
    withdrawn: tally.withdrawn,
    ring_no_answer: tally.rungOut,
    ring_no_answer_zero_ms: book.rungOutAtOnce,
    ring_canceled: book.callerGoneWhileRinging,
    asa_s: seconds(averageSpeedOfAnswer(tally)),
    max_wait_answered_s: seconds(book.longestAnsweredMs),
    max_wait_any_s: seconds(book.longestMs),
    mean_wait_abandoned_s: seconds(averageWaitToAbandon(tally)),
    service_level: Object.fromEntries(thresholds.map((within) => [within, levels(tally, within)])),
    completed: tally.handled,
    outcomes: outcomesOf(book),
    talk_total_s: seconds(tally.talkMs + tally.holdMs),
    talk_mean_s: seconds(ratio(tally.talkMs + tally.holdMs, tally.handled)),
    ...beyond(tally, rule, waiting, waitingLonger),
  };
}

const outcomesOf = ({ completed }: QueueBook) =>
  Object.fromEntries([...completed].map(([ender, count]) => [outcomeNames[ender], count]));

function levels(tally: Tally, within: number): object {
  const rule = { targetSeconds: within, shortAbandonSeconds: 0, waitingLonger: 0 };
  return {
    answered_within: answeredWithin(tally, within),
    abandoned_within: abandonedWithin(tally, within),
    pct_of_answered: percent(serviceLevel('SL-ANSWERED', tally, rule)),
    pct_of_answered_plus_abandoned: percent(serviceLevel('SL-NO-OVERFLOW', tally, rule)),
    pct_excluding_short_abandons: percent(serviceLevel('SL-NO-EARLY', tally, rule)),
    pct_of_offered: percent(ratio(answeredWithin(tally, within), tally.offered)),
  };
}

function beyond(tally: Tally, rule: QueueRule, waiting: number, waitingLonger: WaitingLonger): object {
  const { shortAbandonSeconds } = rule;
  return {
    formulas: Object.fromEntries(thresholds.map((within) => [within, byFormula(tally, rule, within, waitingLonger)])),
    carried_in: tally.carriedIn,
    waiting,
    overflowed: tally.overflowed,
    lost: tally.lost,
    unknown: tally.unknown,
    talks_lost: tally.talksLost,
    refused: tally.refused,
    short_abandoned: shortAbandons(tally, shortAbandonSeconds),
    abandon_rate: ratio4(abandonRate(tally)),
    abandon_rate_without_short: ratio4(abandonRateWithoutShort(tally, shortAbandonSeconds)),
    connect_rate: ratio4(connectRate(tally)),
    ...ringFigures(tally, rule.ringTargetSeconds),
    hold_total_s: seconds(tally.holdMs),
    after_call_total_s: seconds(tally.afterCallMs),
    aht_s: seconds(averageHandlingTime(tally)),
  };
}

function byFormula(tally: Tally, rule: QueueRule, within: number, waitingLonger: WaitingLonger): object {
  const { shortAbandonSeconds } = rule;
  const asked = { targetSeconds: within, shortAbandonSeconds, waitingLonger: waitingLonger(within) };
  return Object.fromEntries(formulaIds.map((id) => [id, ratio4(serviceLevel(id, tally, asked))]));
}

/** Ring times at the seat, for a queue or an agent. */
export function ringFigures(tally: Tally, targetSeconds: number): object {
  return {
    rings_answered: tally.ringsAnswered,
    rings_cancelled: tally.ringsCancelled,
    ring_mean_ms: wholeMs(meanRing(tally)),
    ring_within_target: ratio4(ringsAnsweredInTime(tally, targetSeconds)),
  };
}
