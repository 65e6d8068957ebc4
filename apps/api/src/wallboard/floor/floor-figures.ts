import {
  abandonRate,
  abandonRateWithoutShort,
  abandonedWithin,
  answeredWithin,
  averageHandlingTime,
  averageSpeedOfAnswer,
  averageWaitToAbandon,
  connectRate,
  leftOtherwise,
  levelAt,
  meanRing,
  occupancy,
  ratio4,
  ringsAnsweredInTime,
  shortAbandons,
  wholeMs,
  type FormulaKey,
  type Tally,
  type WindowReading,
} from '@zhiban/live-metrics';
import type { BoardWindow, FloorFigure, FormulaId, QueueRule } from '@zhiban/wire';

type Longer = (seconds: number) => number;
type Parts = Pick<FloorFigure, 'unit' | 'value' | 'numerator' | 'denominator'> & { thresholdSeconds: number | null };

const rate = (
  value: number | null,
  numerator: number,
  denominator: number,
  thresholdSeconds: number | null = null,
): Parts => ({
  unit: 'ratio',
  value: ratio4(value),
  numerator,
  denominator,
  thresholdSeconds,
});

const mean = (value: number | null, numerator: number, denominator: number): Parts => ({
  unit: 'ms',
  value: wholeMs(value),
  numerator,
  denominator,
  thresholdSeconds: null,
});

/** Numerator and denominator of each service level, as in the formulas. */
const levelParts: Record<
  FormulaId,
  (tally: Tally, rule: QueueRule, seconds: number, longer: Longer) => [number, number]
> = {
  'SL-ENTERED': (t, _, s) => [answeredWithin(t, s), t.answered + t.abandoned + leftOtherwise(t)],
  'SL-NO-OVERFLOW': (t, _, s) => [answeredWithin(t, s), t.answered + t.abandoned],
  'SL-NO-SHORT': (t, r, s) => [
    answeredWithin(t, s),
    t.answered + t.abandoned - shortAbandons(t, r.shortAbandonSeconds),
  ],
  'SL-ANSWERED': (t, _, s) => [answeredWithin(t, s), t.answered],
  'SL-WITHIN': (t, _, s) => [answeredWithin(t, s) + abandonedWithin(t, s), t.answered + t.abandoned],
  'SL-NO-EARLY': (t, _, s) => [answeredWithin(t, s), t.answered + t.abandoned - abandonedWithin(t, s)],
  'SL-LIVE': (t, _, s, longer) => [answeredWithin(t, s), t.answered + t.abandoned + leftOtherwise(t) + longer(s)],
};

function level(reading: WindowReading, rule: QueueRule, seconds: number, longer: Longer): Parts {
  const [numerator, denominator] = levelParts[rule.formula](reading.tally, rule, seconds, longer);
  return rate(levelAt(reading.tally, rule, seconds, longer), numerator, denominator, seconds);
}

function parts(reading: WindowReading, rule: QueueRule, longer: Longer): [FormulaKey, Parts][] {
  const { tally: t, seatTimes } = reading;
  const levels = [...new Set([rule.targetSeconds, 10, 20])];
  const busy = seatTimes.talking + seatTimes.hold + seatTimes['after-call'];
  const short = shortAbandons(t, rule.shortAbandonSeconds);
  const rings = t.ringsAnswered + t.rungOut;
  const inRing = ringsAnsweredInTime(t, rule.ringTargetSeconds);
  return [
    ...levels.map((seconds): [FormulaKey, Parts] => [rule.formula, level(reading, rule, seconds, longer)]),
    ['ASA', mean(averageSpeedOfAnswer(t), t.answeredWaitMs, t.answered)],
    ['ABANDON-WAIT', mean(averageWaitToAbandon(t), t.abandonedWaitMs, t.abandoned)],
    ['RING-10', rate(inRing, Math.round((inRing ?? 0) * rings), rings, rule.ringTargetSeconds)],
    ['RING-TIME', mean(meanRing(t), t.ringMs, t.ringsAnswered)],
    ['AHT', mean(averageHandlingTime(t), t.talkMs + t.holdMs + t.afterCallMs, t.handled)],
    ['ABANDON-RATE', rate(abandonRate(t), t.abandoned, t.answered + t.abandoned)],
    [
      'ABANDON-RATE-NO-SHORT',
      rate(
        abandonRateWithoutShort(t, rule.shortAbandonSeconds),
        t.abandoned - short,
        t.answered + t.abandoned - short,
        rule.shortAbandonSeconds,
      ),
    ],
    ['CONNECT-RATE', rate(connectRate(t), t.answered, t.answered + t.abandoned + leftOtherwise(t))],
    ['OCCUPANCY', rate(occupancy(seatTimes), busy, busy + seatTimes.idle)],
  ];
}

/** Every figure of a window with its formula, threshold, bounds and age. */
export function floorFigures(
  window: BoardWindow,
  reading: WindowReading,
  rule: QueueRule,
  longer: Longer,
  ageMs: number,
): FloorFigure[] {
  const { from, to, gap } = reading;
  return parts(reading, rule, longer).map(([formula, part]) => ({ formula, window, from, to, gap, ageMs, ...part }));
}
