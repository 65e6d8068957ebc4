import { type FigureSet, type FormulaId, formulaIds, longestThresholdSeconds, type QueueRule } from '@zhiban/wire';
import { abandonRate, abandonRateWithoutShort, connectRate } from './contact-rates';
import { type SumColumnKey, sumColumns } from './count-columns';
import type { FigureRule } from './figure-set';
import { type FormulaKey, formulas } from './formulas';
import { averageHandlingTime } from './handling-time';
import { occupancy } from './occupancy';
import { averageSpeedOfAnswer, averageWaitToAbandon } from './queue-times';
import { ratio4, wholeMs } from './ratio';
import { meanRing, ringsAnsweredInTime } from './ring-times';
import { serviceLevel } from './service-level';
import type { SpanSum } from './span-sum';

/** A column of a report: a formula with its threshold, or a plain sum. */
export interface SpanColumn {
  /** As it is asked for: `SL-ENTERED@20`, `ASA`, `OFFERED`. */
  id: string;
  zh: string;
  en: string;
  formula: FormulaKey | 'SL' | 'COUNT' | 'TIME';
  thresholdSeconds: number | null;
  unit: 'count' | 'ratio' | 'ms';
  /** `rule`: the rule by which the row goes where the column names none. */
  value: (sum: SpanSum, rule: FigureRule) => number | null;
}

type Kept = keyof FigureSet;
type Made = Pick<SpanColumn, 'formula' | 'unit' | 'value'> & { zh: string; en: string };

const longestRingSeconds = 120;
const isLevel = (key: string): key is FormulaId => formulaIds.some((id) => id === key);

const simple: Partial<Record<FormulaKey, Pick<SpanColumn, 'unit' | 'value'>>> = {
  ASA: { unit: 'ms', value: ({ reading }) => wholeMs(averageSpeedOfAnswer(reading.tally)) },
  'ABANDON-WAIT': { unit: 'ms', value: ({ reading }) => wholeMs(averageWaitToAbandon(reading.tally)) },
  'RING-TIME': { unit: 'ms', value: ({ reading }) => wholeMs(meanRing(reading.tally)) },
  AHT: { unit: 'ms', value: ({ reading }) => wholeMs(averageHandlingTime(reading.tally)) },
  'ABANDON-RATE': { unit: 'ratio', value: ({ reading }) => ratio4(abandonRate(reading.tally)) },
  'CONNECT-RATE': { unit: 'ratio', value: ({ reading }) => ratio4(connectRate(reading.tally)) },
  OCCUPANCY: {
    unit: 'ratio',
    value: ({ reading, timesKnown }) => (timesKnown ? ratio4(occupancy(reading.seatTimes)) : null),
  },
};

/** Those that go by a threshold, and the longest that can be asked for. */
const byThreshold: Partial<Record<FormulaKey, { longest: number; value: (sum: SpanSum, s: number) => number | null }>> =
  {
    'RING-10': {
      longest: longestRingSeconds,
      value: ({ reading }, seconds) => ratio4(ringsAnsweredInTime(reading.tally, seconds)),
    },
    'ABANDON-RATE-NO-SHORT': {
      longest: longestThresholdSeconds,
      value: ({ reading }, seconds) => ratio4(abandonRateWithoutShort(reading.tally, seconds)),
    },
  };

/** The column of an id; `null`: there is none, or not with that threshold. A queue's own rule stands in where none is named. */
export function spanColumn(id: string): SpanColumn | null {
  const [key = '', given] = id.split('@');
  const seconds = given === undefined ? null : Number(given);
  const made = Object.hasOwn(sumColumns, key) ? ofSum(key as SumColumnKey, seconds) : ofFormula(key, seconds);
  return made && { id, thresholdSeconds: seconds, ...made };
}

function ofSum(key: SumColumnKey, seconds: number | null): Made | null {
  const { unit, zh, en, value } = sumColumns[key];
  return seconds === null ? { formula: unit === 'ms' ? 'TIME' : 'COUNT', unit, zh, en, value } : null;
}

function ofFormula(key: string, seconds: number | null): Made | null {
  if (key === 'SL' || isLevel(key)) return ofLevel(key, seconds);
  if (!Object.hasOwn(formulas, key)) return null;
  const formula = key as FormulaKey;
  const titles = { zh: formulas[formula].zh.title, en: formulas[formula].en.title };
  const plain = simple[formula];
  if (plain) return seconds === null ? { formula, ...titles, ...plain } : null;
  const timed = byThreshold[formula];
  if (!timed || (seconds !== null && seconds > timed.longest)) return null;
  const own = (rule: FigureRule) => (formula === 'RING-10' ? rule.ringTargetSeconds : rule.shortAbandonSeconds);
  return { formula, ...titles, unit: 'ratio', value: (sum, rule) => timed.value(sum, seconds ?? own(rule)) };
}

/** Whoever waits still is not counted: intervals are closed. */
function ofLevel(key: FormulaId | 'SL', seconds: number | null): Made | null {
  if (seconds !== null && (seconds < 1 || seconds > longestThresholdSeconds)) return null;
  const titles =
    key === 'SL' ? { zh: '服务水平', en: 'Service level' } : { zh: formulas[key].zh.title, en: formulas[key].en.title };
  return {
    formula: key,
    ...titles,
    unit: 'ratio',
    value: ({ reading }, rule) => {
      const asked = { shortAbandonSeconds: rule.shortAbandonSeconds, waitingLonger: 0 };
      const targetSeconds = seconds ?? rule.targetSeconds;
      return ratio4(serviceLevel(key === 'SL' ? rule.formula : key, reading.tally, { ...asked, targetSeconds }));
    },
  };
}

const keptAs: Partial<Record<string, Kept>> = {
  OFFERED: 'offered',
  'CARRIED-IN': 'carriedIn',
  ANSWERED: 'answered',
  ABANDONED: 'abandoned',
  'LEFT-OTHERWISE': 'leftOtherwise',
  WITHDRAWN: 'withdrawn',
  LOST: 'lost',
  UNKNOWN: 'unknown',
  HANDLED: 'handled',
  ASA: 'asaMs',
  'ABANDON-WAIT': 'abandonWaitMs',
  'RING-TIME': 'ringMs',
  AHT: 'ahtMs',
  'ABANDON-RATE': 'abandonRate',
  'CONNECT-RATE': 'connectRate',
  OCCUPANCY: 'occupancy',
};

/**
 * The figure of a closed interval as it was stored and as the wall showed it; `undefined`: the stored figures do not hold
 * this one, so it has to be made from the counts.
 */
export function storedFigure(column: SpanColumn, figures: FigureSet, rule: QueueRule): number | null | undefined {
  const { formula, thresholdSeconds: seconds } = column;
  const kept = keptAs[column.id] ?? keptLevel(formula, seconds, rule) ?? keptRing(formula, seconds, rule);
  const value = kept && figures[kept];
  return typeof value === 'boolean' ? undefined : value;
}

function keptLevel(formula: SpanColumn['formula'], seconds: number | null, rule: QueueRule): Kept | undefined {
  if (formula !== 'SL' && formula !== rule.formula) return undefined;
  if (seconds === null || seconds === rule.targetSeconds) return 'sl';
  return seconds === 10 ? 'sl10' : seconds === 20 ? 'sl20' : undefined;
}

const keptRing = (formula: SpanColumn['formula'], seconds: number | null, rule: QueueRule): Kept | undefined =>
  formula === 'RING-10' && (seconds ?? rule.ringTargetSeconds) === rule.ringTargetSeconds ? 'ring10' : undefined;

/** What a report of that kind can have as columns, thresholds as they are usual. */
export const queueColumnIds = [
  ...['OFFERED', 'CARRIED-IN', 'ANSWERED', 'ABANDONED', 'LEFT-OTHERWISE', 'TIMED-OUT', 'OVERFLOWED', 'EXITED-BY-KEY'],
  ...['NO-AGENTS', 'WITHDRAWN', 'LOST', 'UNKNOWN', 'REFUSED', 'HANDLED', 'TRANSFERRED', 'RUNG-OUT', 'SL'],
  ...formulaIds.map((id) => `${id}@20`),
  ...['ASA', 'ABANDON-WAIT', 'ABANDON-RATE', 'ABANDON-RATE-NO-SHORT@5', 'CONNECT-RATE', 'RING-10@10', 'RING-TIME'],
  ...['AHT', 'OCCUPANCY', 'TALK-TIME', 'HOLD-TIME', 'AFTER-CALL-TIME', 'IDLE-TIME', 'NOT-READY-TIME', 'LOGGED-IN-TIME'],
];
export const agentColumnIds = [
  ...['ANSWERED', 'HANDLED', 'TRANSFERRED', 'RUNG-OUT', 'RING-10@10', 'RING-TIME', 'AHT', 'OCCUPANCY'],
  ...['LOGGED-IN-TIME', 'TALK-TIME', 'HOLD-TIME', 'AFTER-CALL-TIME', 'IDLE-TIME', 'NOT-READY-TIME'],
];
export const usualQueueColumnIds = [
  ...['OFFERED', 'ANSWERED', 'ABANDONED', 'LEFT-OTHERWISE', 'SL', 'ASA', 'ABANDON-RATE', 'RING-10@10', 'AHT'],
  'OCCUPANCY',
];
