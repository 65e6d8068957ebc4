import type { AcdEventOf } from '@zhiban/wire';
import type { Tell } from './facts';
import { type Floor, type Seat, seatOf, setAside } from './floor';
import { endAfterCall, isOffHook, refreshSeat } from './seat-moves';

export function stepRingStarted(floor: Floor, event: AcdEventOf<'ring-started'>, at: number, tell: Tell): void {
  const visit = floor.visits.get(event.visit);
  if (!visit) return setAside(floor);
  const seat = seatOf(floor, event.seat);
  seat.rings.set(visit.visit, { queue: visit.queue, since: at });
  visit.ringing.add(seat.seat);
  endAfterCall(seat, at, tell);
  refreshSeat(floor, seat, at, tell);
}

export function stepRingEnded(floor: Floor, event: AcdEventOf<'ring-ended'>, at: number, tell: Tell): void {
  const seat = seatOf(floor, event.seat);
  const visit = event.visit ?? ringOfQueue(seat, event.queue);
  if (event.how !== 'no-answer') {
    if (visit === null || !seat.rings.has(visit)) return setAside(floor);
    floor.visits.get(visit)?.ringing.delete(seat.seat);
    if (event.how === 'cancelled') return cancelRing(floor, seat, visit, at, tell, event.ringMs);
    seat.rings.delete(visit);
    return afterRing(floor, seat, at, tell);
  }
  const ring = visit === null ? undefined : seat.rings.get(visit);
  if (visit !== null) {
    seat.rings.delete(visit);
    floor.visits.get(visit)?.ringing.delete(seat.seat);
  }
  seat.missedRingAt = at;
  const ringMs = event.ringMs ?? (ring ? at - ring.since : 0);
  tell({ kind: 'rung-out', at, queue: event.queue, seat: seat.seat, ringMs });
  afterRing(floor, seat, at, tell);
}

function ringOfQueue(seat: Seat, queue: string): string | null {
  for (const [visit, ring] of seat.rings) if (ring.queue === queue) return visit;
  return null;
}

/** The system took the ring back: another seat answered, or the caller left. */
export function cancelRing(
  floor: Floor,
  seat: Seat,
  visit: string,
  at: number,
  tell: Tell,
  toldMs: number | null = null,
): void {
  const ring = seat.rings.get(visit);
  if (!ring) return;
  seat.rings.delete(visit);
  const ringMs = toldMs ?? at - ring.since;
  tell({ kind: 'ring-cancelled', at, queue: ring.queue, seat: seat.seat, visit, ringMs });
  afterRing(floor, seat, at, tell);
}

/** Who is off the hook after a ring that was not answered is in a conversation of their own. */
function afterRing(floor: Floor, seat: Seat, at: number, tell: Tell): void {
  const free = seat.talks.size === 0 && seat.rings.size === 0;
  if (free && seat.ownCallSince === null && isOffHook(seat.device)) seat.ownCallSince = at;
  refreshSeat(floor, seat, at, tell);
}
