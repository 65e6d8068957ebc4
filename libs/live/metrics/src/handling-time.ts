import { type Quotient, valueOf } from './ratio';
import type { Tally } from './tally';

/** AHT: (talk + hold + after-call work) ÷ handled; talk is the exchange's talk time without the hold in it. Milliseconds. */
export const handlingParts = (tally: Tally): Quotient => ({
  above: tally.talkMs + tally.holdMs + tally.afterCallMs,
  below: tally.handled,
});

export const averageHandlingTime = (tally: Tally): number | null => valueOf(handlingParts(tally));
