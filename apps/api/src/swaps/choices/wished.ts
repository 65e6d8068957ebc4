import { dateIn } from '@zhiban/time';
import type { Shift, SwapWishAsked } from '@zhiban/wire';
import { isNight } from '@zhiban/workforce-requests';
import type { World } from '@zhiban/workforce-roster';

/** Whether a shift is what somebody wants in return: it begins on one of these days, by day or by night. */
export function isWished(wish: SwapWishAsked, shift: Shift, world: World, timeZone: string): boolean {
  const day = dateIn(timeZone, shift.from);
  return day >= wish.first && day <= wish.last && (wish.night === null || isNight(shift, world) === wish.night);
}
