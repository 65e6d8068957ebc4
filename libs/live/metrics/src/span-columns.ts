import { type FigureSet, formulaIds, longestThresholdSeconds, type QueueRule } from '@zhiban/wire';
import { type SumColumnKey, sumColumns } from './count-columns';
import type { FigureRule } from './figure-set';
import { type FormulaKey, formulas } from './formulas';
import { measureWindow } from './measure';
import type { SpanSum } from './span-sum';
import { longestRingSeconds } from './tally';

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

type WindowFormula = FormulaKey | 'SL';

const isLevel = (key: string): boolean => key === 'SL' || formulaIds.some((id) => id === key);
const isFormula = (key: string): key is WindowFormula => key === 'SL' || Object.hasOwn(formulas, key);
const means: ReadonlySet<string> = new Set(['ASA', 'ABANDON-WAIT', 'RING-TIME', 'AHT']);
const nobodyWaits = () => 0;

/** Thresholds that can be asked for, in seconds; `null`: the formula has none. */
function thresholdsOf(key: WindowFormula): { least: number; most: number } | null {
  if (isLevel(key)) return { least: 1, most: longestThresholdSeconds };
  if (key === 'RING-10') return { least: 1, most: longestRingSeconds };
  return key === 'ABANDON-RATE-NO-SHORT' ? { least: 0, most: longestThresholdSeconds } : null;
}

/** The rule with another threshold for what is asked. */
function ruleAt(key: WindowFormula, seconds: number | null, rule: FigureRule): FigureRule {
  if (seconds === null) return rule;
  if (key === 'RING-10') return { ...rule, ringTargetSeconds: seconds };
  return isLevel(key) ? { ...rule, targetSeconds: seconds } : { ...rule, shortAbandonSeconds: seconds };
}

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
  if (!isFormula(key)) return null;
  const allowed = thresholdsOf(key);
  if (seconds !== null && (!allowed || seconds < allowed.least || seconds > allowed.most)) return null;
  const titles =
    key === 'SL' ? { zh: '服务水平', en: 'Service level' } : { zh: formulas[key].zh.title, en: formulas[key].en.title };
  return {
    formula: key,
    ...titles,
    unit: means.has(key) ? 'ms' : 'ratio',
    value: ({ reading, timesKnown }, rule) => {
      if (key === 'OCCUPANCY' && !timesKnown) return null;
      // Intervals are closed: whoever waits still is not counted.
      return measureWindow({ figure: key }, reading, ruleAt(key, seconds, rule), nobodyWaits).value;
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
