import type { FormulaId } from '@zhiban/wire';
import { countAtMost, countLessThan } from './histogram';
import { ratio } from './ratio';
import { type Tally, leftOtherwise } from './tally';

/** What a service level is asked with. */
export interface ServiceRule {
  targetSeconds: number;
  shortAbandonSeconds: number;
  /** How many wait for longer than the target at this moment; only SL-LIVE looks. */
  waitingLonger: number;
}

export const answeredWithin = (tally: Tally, seconds: number): number => countAtMost(tally.answeredWaits, seconds);
export const abandonedWithin = (tally: Tally, seconds: number): number => countAtMost(tally.abandonedWaits, seconds);
/** Abandons before the set number of seconds. */
export const shortAbandons = (tally: Tally, seconds: number): number => countLessThan(tally.abandonedWaits, seconds);

type ServiceFormula = (tally: Tally, rule: ServiceRule) => number | null;

const inTime = (tally: Tally, rule: ServiceRule) => answeredWithin(tally, rule.targetSeconds);
const entered = (tally: Tally) => tally.answered + tally.abandoned + leftOtherwise(tally);

export const serviceFormulas: Record<FormulaId, ServiceFormula> = {
  'SL-ENTERED': (tally, rule) => ratio(inTime(tally, rule), entered(tally)),
  'SL-NO-OVERFLOW': (tally, rule) => ratio(inTime(tally, rule), tally.answered + tally.abandoned),
  'SL-NO-SHORT': (tally, rule) =>
    ratio(inTime(tally, rule), tally.answered + tally.abandoned - shortAbandons(tally, rule.shortAbandonSeconds)),
  'SL-ANSWERED': (tally, rule) => ratio(inTime(tally, rule), tally.answered),
  'SL-WITHIN': (tally, rule) =>
    ratio(inTime(tally, rule) + abandonedWithin(tally, rule.targetSeconds), tally.answered + tally.abandoned),
  'SL-NO-EARLY': (tally, rule) =>
    ratio(inTime(tally, rule), tally.answered + tally.abandoned - abandonedWithin(tally, rule.targetSeconds)),
  'SL-LIVE': (tally, rule) => ratio(inTime(tally, rule), entered(tally) + rule.waitingLonger),
};

export const serviceLevel = (formula: FormulaId, tally: Tally, rule: ServiceRule): number | null =>
  serviceFormulas[formula](tally, rule);
