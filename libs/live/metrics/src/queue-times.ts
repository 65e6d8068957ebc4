import { ratio } from './ratio';
import type { Tally } from './tally';

/** ASA: queue time of answered contacts ÷ answered. Milliseconds. */
export const averageSpeedOfAnswer = (tally: Tally): number | null => ratio(tally.answeredWaitMs, tally.answered);

/** Queue time of abandoned contacts ÷ abandoned. Milliseconds. */
export const averageWaitToAbandon = (tally: Tally): number | null => ratio(tally.abandonedWaitMs, tally.abandoned);
