import type { FloorWorld } from './floor-world';
import type { Member, SeatState, Visit } from './floor.types';
import { startRing } from './rings';

/** Whether a call of this queue may ring here now. `wrapUntil` counts for all queues of the seat (Asterisk `shared_lastcall`). */
const canRing = (world: FloorWorld, member: Member): boolean => !member.paused && isFree(world, member.seat);

function isFree(world: FloorWorld, seat: SeatState): boolean {
  return seat.device === 'idle' && !seat.ring && !seat.talk && seat.wrapUntil <= world.now && !seat.leaving;
}

/** Lowest penalty first, then who has been idle longest (Asterisk `leastrecent`). */
export function findSeat(world: FloorWorld, visit: Visit): void {
  if (visit.ring || visit.call.visit !== visit) return;
  let best: Member | null = null;
  for (const member of visit.queue.members) {
    if (canRing(world, member) && (!best || isBefore(member, best))) best = member;
  }
  if (best) startRing(world, visit, best.seat);
}

function isBefore(one: Member, other: Member): boolean {
  return one.penalty === other.penalty ? one.seat.idleSince < other.seat.idleSince : one.penalty < other.penalty;
}

/** A seat that has become free takes the caller who has waited longest in one of its queues. */
export function findVisit(world: FloorWorld, seat: SeatState): void {
  if (!isFree(world, seat)) return;
  let first: Visit | null = null;
  for (const member of seat.members) {
    if (member.paused) continue;
    const visit = member.queue.waiting.find((v) => !v.ring);
    if (visit && (!first || visit.joinedAt < first.joinedAt)) first = visit;
  }
  if (first) startRing(world, first, seat);
}
