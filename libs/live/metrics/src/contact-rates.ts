import { ratio } from './ratio';
import { shortAbandons } from './service-level';
import { type Tally, leftOtherwise } from './tally';

/** Abandoned ÷ (answered + abandoned), short abandons included. */
export const abandonRate = (tally: Tally): number | null => ratio(tally.abandoned, tally.answered + tally.abandoned);

/** The same without short abandons, in the numerator and in the denominator. */
export function abandonRateWithoutShort(tally: Tally, shortAbandonSeconds: number): number | null {
  const abandoned = tally.abandoned - shortAbandons(tally, shortAbandonSeconds);
  return ratio(abandoned, tally.answered + abandoned);
}

/** Answered ÷ (answered + abandoned + left otherwise). */
export const connectRate = (tally: Tally): number | null =>
  ratio(tally.answered, tally.answered + tally.abandoned + leftOtherwise(tally));
