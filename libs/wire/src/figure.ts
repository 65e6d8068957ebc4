import { z } from 'zod';
import { boardKey } from './board';
import { boardWindow } from './board-window';
import { figureIds, type FigureId } from './figure-ids';
import { longestThresholdSeconds } from './settings';

/** A figure, and the threshold of a service level where it is not that of the rule. */
export const figureAsked = z.strictObject({
  figure: z.enum(figureIds),
  thresholdSeconds: z.int().min(1).max(longestThresholdSeconds).optional(),
});
export type FigureAsked = z.infer<typeof figureAsked>;

/** Whose figure it is. Of a team only what its seats did in the business day can be told. */
export const figureScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('queues'), queues: z.array(z.string().min(1).max(280)).min(1).max(40) }),
  z.strictObject({ kind: z.literal('team'), team: z.string().trim().min(1).max(60) }),
]);
export type FigureScope = z.infer<typeof figureScope>;

/** A figure with everything that a reader needs to check it. Ratios are 0…1, durations milliseconds. */
export interface MeasuredFigure {
  /** Formula id; of `SL` that of the rule. */
  formula: Exclude<FigureId, 'SL'>;
  /** Seconds; `null`: the formula has no threshold. */
  thresholdSeconds: number | null;
  unit: 'count' | 'ratio' | 'ms' | 'since';
  /** `null`: nothing to divide by. `since`: the instant from which it is so, the reader ticks. */
  value: number | null;
  /** What was divided by what; `null`: a plain count. */
  above: number | null;
  below: number | null;
  /** Bounds of the window; both are the instant itself for what is so now. */
  from: number;
  to: number;
  /** The window touches a time in which the exchange was not linked. */
  gap: boolean;
}

/** Asks how a figure of a board came about. `queue: null`: all that the board sums. */
export const explainFigure = z.strictObject({
  board: boardKey,
  queue: z.string().max(280).nullable(),
  window: boardWindow,
  ...figureAsked.shape,
});
export type ExplainFigure = z.infer<typeof explainFigure>;

export interface ExplainedFigure extends MeasuredFigure {
  /** Server clock. */
  at: number;
}
