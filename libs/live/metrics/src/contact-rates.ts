import { type Quotient, valueOf } from './ratio';
import { shortAbandons } from './service-level';
import { type Tally, leftOtherwise } from './tally';

/** Abandoned ÷ (answered + abandoned), short abandons included. */
export const abandonParts = (tally: Tally): Quotient => ({
  above: tally.abandoned,
  below: tally.answered + tally.abandoned,
});

/** The same without short abandons, in the numerator and in the denominator. */
export function abandonWithoutShortParts(tally: Tally, shortAbandonSeconds: number): Quotient {
  const abandoned = tally.abandoned - shortAbandons(tally, shortAbandonSeconds);
  return { above: abandoned, below: tally.answered + abandoned };
}

/** Answered ÷ (answered + abandoned + left otherwise). */
export const connectParts = (tally: Tally): Quotient => ({
  above: tally.answered,
  below: tally.answered + tally.abandoned + leftOtherwise(tally),
});

export const abandonRate = (tally: Tally): number | null => valueOf(abandonParts(tally));
export const abandonRateWithoutShort = (tally: Tally, shortAbandonSeconds: number): number | null =>
  valueOf(abandonWithoutShortParts(tally, shortAbandonSeconds));
export const connectRate = (tally: Tally): number | null => valueOf(connectParts(tally));
