import { businessDayOf } from '@zhiban/time';
import type { CentrePlan } from '../plan/centre-plan';
import { enterQueue, startArrivals } from './callers';
import { findSeat, findVisit } from './dispatch';
import { FloorWorld, type FloorMoves } from './floor-world';
import type { SeatState } from './floor.types';
import { startIncidents } from './incidents';
import { pauseSeat } from './pauses';
import { goHome, startShifts } from './shifts';

const warmUpMs = 7_200_000;

/** Where the world of a business day begins by agreement: two hours before the day, so that it opens on a living floor. */
export function worldStartOf(at: number, rule: { timeZone: string; businessDayStart: string }): number {
  return businessDayOf(at, rule).from - warmUpMs;
}

/** What the agent had put off until now. */
function seatFreed(world: FloorWorld, seat: SeatState): void {
  if (seat.leaving) return goHome(world, seat);
  const { wish } = seat;
  seat.wish = null;
  if (wish) pauseSeat(world, seat, wish.reason, wish.ms);
}

const movesOf = (world: FloorWorld): FloorMoves => ({
  enterQueue: (call, queue, through) => enterQueue(world, call, queue, through),
  findSeat: (visit) => findSeat(world, visit),
  findVisit: (seat) => findVisit(world, seat),
  seatFreed: (seat) => seatFreed(world, seat),
});

/** A floor at the instant `from`, with everything of its first day ahead. Same plan, seed and start: same day. */
export function openFloor(plan: CentrePlan, seed: string, from: number): FloorWorld {
  const world = new FloorWorld(plan, seed, from, movesOf);
  for (const seat of world.seats) startShifts(world, seat);
  for (const queue of world.queues.values()) startArrivals(world, queue);
  startIncidents(world);
  return world;
}
