import type { FormulaId } from '@zhiban/wire';
import { countAtMost, countLessThan } from './histogram';
import { type Quotient, valueOf } from './ratio';
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

type ServiceParts = (tally: Tally, rule: ServiceRule) => Quotient;

const inTime = (tally: Tally, rule: ServiceRule) => answeredWithin(tally, rule.targetSeconds);
const entered = (tally: Tally) => tally.answered + tally.abandoned + leftOtherwise(tally);

/** Of each formula what is divided by what. */
export const serviceParts: Record<FormulaId, ServiceParts> = {
  'SL-ENTERED': (tally, rule) => ({ above: inTime(tally, rule), below: entered(tally) }),
  'SL-NO-OVERFLOW': (tally, rule) => ({ above: inTime(tally, rule), below: tally.answered + tally.abandoned }),
  'SL-NO-SHORT': (tally, rule) => ({
    above: inTime(tally, rule),
    below: tally.answered + tally.abandoned - shortAbandons(tally, rule.shortAbandonSeconds),
  }),
  'SL-ANSWERED': (tally, rule) => ({ above: inTime(tally, rule), below: tally.answered }),
  'SL-WITHIN': (tally, rule) => ({
    above: inTime(tally, rule) + abandonedWithin(tally, rule.targetSeconds),
    below: tally.answered + tally.abandoned,
  }),
  'SL-NO-EARLY': (tally, rule) => ({
    above: inTime(tally, rule),
    below: tally.answered + tally.abandoned - abandonedWithin(tally, rule.targetSeconds),
  }),
  'SL-LIVE': (tally, rule) => ({ above: inTime(tally, rule), below: entered(tally) + rule.waitingLonger }),
};

export const serviceLevel = (formula: FormulaId, tally: Tally, rule: ServiceRule): number | null =>
  valueOf(serviceParts[formula](tally, rule));
