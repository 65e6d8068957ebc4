import { measureWindow, type WaitingLonger, type WindowReading } from '@zhiban/live-metrics';
import type { BoardWindow, FloorFigure, QueueRule } from '@zhiban/wire';

const others = [
  'ASA',
  'ABANDON-WAIT',
  'RING-10',
  'RING-TIME',
  'AHT',
  'ABANDON-RATE',
  'ABANDON-RATE-NO-SHORT',
  'CONNECT-RATE',
  'OCCUPANCY',
] as const;

/** The rule's service level at its own threshold, at 10 s and at 20 s; then everything else. */
function asked(rule: QueueRule) {
  const seconds = [...new Set([rule.targetSeconds, 10, 20])];
  const levels = seconds.map((thresholdSeconds) => ({ figure: 'SL' as const, thresholdSeconds }));
  return [...levels, ...others.map((figure) => ({ figure }))];
}

/** Every figure of a window with its formula, threshold, bounds and age. */
export function floorFigures(
  window: BoardWindow,
  reading: WindowReading,
  rule: QueueRule,
  longer: WaitingLonger,
  ageMs: number,
): FloorFigure[] {
  return asked(rule).map((figure) => {
    const { above, below, ...measured } = measureWindow(figure, reading, rule, longer);
    return { ...measured, window, ageMs, numerator: above, denominator: below };
  });
}
