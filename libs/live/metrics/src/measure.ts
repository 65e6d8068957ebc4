import type {
  AttendanceCounts,
  CountId,
  FigureAsked,
  FormulaId,
  MeasuredFigure,
  PresentId,
  QuotientId,
  SeatCounts,
} from '@zhiban/wire';
import { countIds, formulaIds, presentIds } from '@zhiban/wire';
import { abandonParts, abandonWithoutShortParts, connectParts } from './contact-rates';
import { type FigureRule, type WaitingLonger, type WindowReading, levelParts } from './figure-set';
import { handlingParts } from './handling-time';
import { occupancyParts } from './occupancy';
import { abandonWaitParts, answerSpeedParts } from './queue-times';
import { type Quotient, ratio4, valueOf, wholeMs } from './ratio';
import { ringParts, ringTimeParts } from './ring-times';
import { shortAbandons } from './service-level';
import { leftOtherwise } from './tally';

/** What is so at this moment, of the same queues or seats as the reading. */
export interface Present {
  at: number;
  waiting: number;
  oldestSince: number | null;
  seats: SeatCounts;
  /** `null`: no roster is published for now. */
  attendance: () => AttendanceCounts | null;
  longer: WaitingLonger;
}

type Counted = (reading: WindowReading, rule: FigureRule) => number;

const counted: Record<CountId, Counted> = {
  OFFERED: ({ tally }) => tally.offered,
  ANSWERED: ({ tally }) => tally.answered,
  ABANDONED: ({ tally }) => tally.abandoned,
  'SHORT-ABANDONED': ({ tally }, rule) => shortAbandons(tally, rule.shortAbandonSeconds),
  'LEFT-OTHERWISE': ({ tally }) => leftOtherwise(tally),
  HANDLED: ({ tally }) => tally.handled,
  TRANSFERRED: ({ tally }) => tally.transferred,
  'RUNG-OUT': ({ tally }) => tally.rungOut,
  'CARRIED-IN': ({ tally }) => tally.carriedIn,
  'BROUGHT-IN': ({ broughtIn }) => broughtIn,
  WITHDRAWN: ({ tally }) => tally.withdrawn,
  LOST: ({ tally }) => tally.lost,
  UNKNOWN: ({ tally }) => tally.unknown,
};

const attending = {
  ROSTERED: 'rostered',
  PRESENT: 'present',
  MISSING: 'missing',
  'NOT-ROSTERED': 'extra',
} as const satisfies Partial<Record<PresentId, keyof AttendanceCounts>>;
type Attending = keyof typeof attending;
const isAttending = (figure: PresentId): figure is Attending => Object.hasOwn(attending, figure);

const present: Record<Exclude<PresentId, Attending | 'LONGEST-WAIT'>, (present: Present) => number> = {
  WAITING: ({ waiting }) => waiting,
  'ON-DUTY': ({ seats }) => seats.onDuty,
  AVAILABLE: ({ seats }) => seats.idle,
  TALKING: ({ seats }) => seats.talking + seats.hold,
  'NOT-READY': ({ seats }) => seats.notReady,
};

type Ratio = Exclude<QuotientId, 'SL' | FormulaId>;
interface Division {
  unit: 'ratio' | 'ms';
  parts: (reading: WindowReading, rule: FigureRule) => Quotient;
  threshold?: (rule: FigureRule) => number;
}

const divided: Record<Ratio, Division> = {
  ASA: { unit: 'ms', parts: ({ tally }) => answerSpeedParts(tally) },
  'ABANDON-WAIT': { unit: 'ms', parts: ({ tally }) => abandonWaitParts(tally) },
  'RING-10': {
    unit: 'ratio',
    parts: ({ tally }, rule) => ringParts(tally, rule.ringTargetSeconds),
    threshold: (rule) => rule.ringTargetSeconds,
  },
  'RING-TIME': { unit: 'ms', parts: ({ tally }) => ringTimeParts(tally) },
  AHT: { unit: 'ms', parts: ({ tally }) => handlingParts(tally) },
  'ABANDON-RATE': { unit: 'ratio', parts: ({ tally }) => abandonParts(tally) },
  'ABANDON-RATE-NO-SHORT': {
    unit: 'ratio',
    parts: ({ tally }, rule) => abandonWithoutShortParts(tally, rule.shortAbandonSeconds),
    threshold: (rule) => rule.shortAbandonSeconds,
  },
  'CONNECT-RATE': { unit: 'ratio', parts: ({ tally }) => connectParts(tally) },
  OCCUPANCY: { unit: 'ratio', parts: ({ seatTimes }) => occupancyParts(seatTimes) },
};

const isOneOf = <T extends string>(ids: readonly T[], id: string): id is T => ids.some((known) => known === id);

type WindowAsked = FigureAsked & { figure: Exclude<FigureAsked['figure'], PresentId> };
type WindowFigure = MeasuredFigure & { unit: 'count' | 'ratio' | 'ms' };

/** Any figure with what was divided by what; by the same formulas as the boards' own figure sets. */
export function measure(asked: FigureAsked, reading: WindowReading, rule: FigureRule, now: Present): MeasuredFigure {
  const { figure } = asked;
  if (isOneOf(presentIds, figure)) return presentFigure(figure, now);
  return measureWindow({ ...asked, figure }, reading, rule, now.longer);
}

/** A figure of what happened in a window. */
export function measureWindow(
  asked: WindowAsked,
  reading: WindowReading,
  rule: FigureRule,
  longer: WaitingLonger,
): WindowFigure {
  const { figure } = asked;
  const { from, to, gap } = reading;
  const base = { from, to, gap, thresholdSeconds: null };
  if (isOneOf(countIds, figure)) {
    return { ...base, formula: figure, unit: 'count', value: counted[figure](reading, rule), above: null, below: null };
  }
  if (figure === 'SL' || isOneOf(formulaIds, figure)) {
    const formula = figure === 'SL' ? rule.formula : figure;
    const thresholdSeconds = asked.thresholdSeconds ?? rule.targetSeconds;
    const parts = levelParts(reading.tally, { ...rule, formula }, thresholdSeconds, longer);
    return { ...base, formula, thresholdSeconds, unit: 'ratio', value: ratio4(valueOf(parts)), ...parts };
  }
  const { unit, parts, threshold } = divided[figure];
  const quotient = parts(reading, rule);
  const value = unit === 'ratio' ? ratio4(valueOf(quotient)) : wholeMs(valueOf(quotient));
  return { ...base, formula: figure, thresholdSeconds: threshold?.(rule) ?? null, unit, value, ...quotient };
}

function presentFigure(figure: PresentId, now: Present): MeasuredFigure {
  const base = { thresholdSeconds: null, above: null, below: null, from: now.at, to: now.at, gap: false };
  if (figure === 'LONGEST-WAIT') return { ...base, formula: figure, unit: 'since', value: now.oldestSince };
  if (isAttending(figure)) return { ...base, formula: figure, unit: 'count', ...attendance(figure, now.attendance()) };
  return { ...base, formula: figure, unit: 'count', value: present[figure](now) };
}

/** Of whom nothing is known is neither here nor missing; where that is everybody there is no number. */
function attendance(
  figure: Attending,
  counts: AttendanceCounts | null,
): Pick<MeasuredFigure, 'value' | 'above' | 'below'> {
  const dark = counts !== null && counts.rostered > 0 && counts.unknown === counts.rostered;
  if (!counts || (dark && figure !== 'ROSTERED')) return { value: null, above: null, below: null };
  const value = counts[attending[figure]];
  return figure === 'PRESENT' ? { value, above: value, below: counts.rostered } : { value, above: null, below: null };
}
