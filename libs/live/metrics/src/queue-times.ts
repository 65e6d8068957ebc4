import { type Quotient, valueOf } from './ratio';
import type { Tally } from './tally';

/** ASA: queue time of answered contacts ÷ answered. Milliseconds. */
export const answerSpeedParts = (tally: Tally): Quotient => ({ above: tally.answeredWaitMs, below: tally.answered });

/** Queue time of abandoned contacts ÷ abandoned. Milliseconds. */
export const abandonWaitParts = (tally: Tally): Quotient => ({ above: tally.abandonedWaitMs, below: tally.abandoned });

export const averageSpeedOfAnswer = (tally: Tally): number | null => valueOf(answerSpeedParts(tally));
export const averageWaitToAbandon = (tally: Tally): number | null => valueOf(abandonWaitParts(tally));
