import { dayAt, dayNumber, holds } from '@zhiban/time';
import type { Shift, SwapWishAsked } from '@zhiban/wire';
import { isNight } from '@zhiban/workforce-requests';
import type { World } from '@zhiban/workforce-roster';

/** Which shifts of the world's days somebody would take in return. By numbers, for everybody's shift is held against everybody's wish. */
export function wishedBy(wish: SwapWishAsked, world: World): (shift: Shift) => boolean {
  const [first, last] = [dayNumber(wish.first), dayNumber(wish.last)];
  return (shift) => {
    if (!holds(world.days, shift.from, shift.from + 1)) return false;
    const day = dayAt(world.days, shift.from);
    return day >= first && day <= last && (wish.night === null || isNight(shift, world) === wish.night);
  };
}
