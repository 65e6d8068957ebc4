import type { SeatId, SeatView } from '@zhiban/wire';

/** Made once per view, so that a seat that did not change stays the same object. */
const bare = new WeakMap<SeatView, SeatView>();

/** The seat as a wall may show it that tells no names (LIVE-8). */
export function withoutName(seat: SeatView): SeatView {
  let made = bare.get(seat);
  if (!made) bare.set(seat, (made = { ...seat, name: '' }));
  return made;
}

export const withoutNames = (seats: Readonly<Record<SeatId, SeatView>>): Record<SeatId, SeatView> =>
  Object.fromEntries(Object.entries(seats).map(([id, seat]) => [id, withoutName(seat)]));
