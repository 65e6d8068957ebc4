import { happens } from '../chance/distributions';
import type { FloorWorld } from './floor-world';
import type { Member, SeatState } from './floor.types';

/** Told even where nothing but the reason changes, as Asterisk does. */
export function pauseMember(world: FloorWorld, member: Member, paused: boolean, reason: string): void {
  member.paused = paused;
  member.reason = reason;
  if (paused) member.pausedAt = world.now;
  world.tell({ type: 'member-paused', member });
}

const againMs = 5_000;

/**
 * The agent wants a pause in all queues for a while. Not while it rings; during a talk either at once (the pause then
 * holds when the talk ends) or, as others do, after it.
 */
export function pauseSeat(world: FloorWorld, seat: SeatState, reason: string, ms: number): void {
  if (seat.members.length === 0 || seat.leaving) return;
  if (world.down || seat.ring || seat.pause) return void world.after(againMs, () => pauseSeat(world, seat, reason, ms));
  if (seat.talk && happens(world.chance('pause'), 0.5)) {
    seat.wish = { reason, ms };
    return;
  }
  const pause = { reason, until: world.now + ms };
  seat.pause = pause;
  for (const member of seat.members) pauseMember(world, member, true, reason);
  world.after(ms, () => endPause(world, seat, pause));
}

function endPause(world: FloorWorld, seat: SeatState, pause: NonNullable<SeatState['pause']>): void {
  if (seat.pause !== pause) return;
  if (world.down || seat.talk) return void world.after(againMs, () => endPause(world, seat, pause));
  seat.pause = null;
  seat.idleSince = world.now;
  for (const member of seat.members) pauseMember(world, member, false, '');
  world.moves.findVisit(seat);
}
