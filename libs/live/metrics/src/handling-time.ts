import { ratio } from './ratio';
import type { Tally } from './tally';

/** AHT: (talk + hold + after-call work) ÷ handled; talk is the exchange's talk time without the hold in it. Milliseconds. */
export const averageHandlingTime = (tally: Tally): number | null =>
  ratio(tally.talkMs + tally.holdMs + tally.afterCallMs, tally.handled);
