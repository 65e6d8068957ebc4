import { countAtMost } from './histogram';
import { ratio } from './ratio';
import type { Tally } from './tally';

/** RING-10 (LIVE-1): rings answered within the target ÷ (rings answered + rung out). Cancelled rings are in neither. */
export const ringsAnsweredInTime = (tally: Tally, targetSeconds: number): number | null =>
  ratio(countAtMost(tally.answeredRings, targetSeconds), tally.ringsAnswered + tally.rungOut);

/** From ring to answer at the seat, mean. Milliseconds. */
export const meanRing = (tally: Tally): number | null => ratio(tally.ringMs, tally.ringsAnswered);
