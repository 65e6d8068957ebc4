import { countAtMost } from './histogram';
import { type Quotient, valueOf } from './ratio';
import type { Tally } from './tally';

/** RING-10 (LIVE-1): rings answered within the target ÷ (rings answered + rung out). Cancelled rings are in neither. */
export const ringParts = (tally: Tally, targetSeconds: number): Quotient => ({
  above: countAtMost(tally.answeredRings, targetSeconds),
  below: tally.ringsAnswered + tally.rungOut,
});

/** From ring to answer at the seat. Milliseconds. */
export const ringTimeParts = (tally: Tally): Quotient => ({ above: tally.ringMs, below: tally.ringsAnswered });

export const ringsAnsweredInTime = (tally: Tally, targetSeconds: number): number | null =>
  valueOf(ringParts(tally, targetSeconds));
export const meanRing = (tally: Tally): number | null => valueOf(ringTimeParts(tally));
