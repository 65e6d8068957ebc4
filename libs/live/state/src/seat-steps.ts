import type { AcdEventOf } from '@zhiban/wire';
import { popDue, pushExpiry } from './expiry-heap';
import type { Tell } from './facts';
import { type Floor, seatOf } from './floor';
import { endAfterCall, isOffHook, refreshSeat } from './seat-moves';

/** Ends the after-call work whose time is up. What `applyEvent` does by itself, idle time must do too. */
export function advanceFloor(floor: Floor, now: number, tell: Tell): void {
  for (let due = popDue(floor.expiries, now); due; due = popDue(floor.expiries, now)) {
    const seat = floor.seats.get(due.seat);
    if (!seat?.afterCall || seat.afterCall.until !== due.at || seat.afterCall.device) continue;
    if (due.at > floor.clock) floor.clock = due.at;
    endAfterCall(seat, due.at, tell);
    refreshSeat(floor, seat, due.at, tell);
  }
}

/** A conversation beside the queues begins with the device going off the hook, and ends with it. */
export function stepDevice(floor: Floor, event: AcdEventOf<'seat-device'>, at: number, tell: Tell): void {
  const seat = seatOf(floor, event.seat);
  const was = isOffHook(seat.device);
  const is = isOffHook(event.device);
  seat.device = event.device;
  if (!is) seat.ownCallSince = null;
  if (seat.device === 'unavailable') endAfterCall(seat, at, tell);
  if (is && !was && seat.talks.size === 0 && seat.rings.size === 0) {
    endAfterCall(seat, at, tell);
    seat.ownCallSince = at;
  }
  if (was && !is && seat.afterCall?.device) {
    seat.afterCall.device = false;
    if (seat.afterCall.until !== null && seat.afterCall.until <= at) endAfterCall(seat, at, tell);
  }
  refreshSeat(floor, seat, at, tell);
}

/** The exchange itself tells of after-call work: it goes before the queue's setting. */
export function stepAfterCall(floor: Floor, event: AcdEventOf<'seat-after-call'>, at: number, tell: Tell): void {
  const seat = seatOf(floor, event.seat);
  const queue = seat.afterCall?.queue ?? seat.lastQueue ?? seat.memberships.keys().next().value;
  if (queue === undefined || seat.memberships.size === 0 || (event.until !== null && event.until <= at)) return;
  if (seat.afterCall) {
    seat.afterCall.until = event.until;
    seat.afterCall.device = false;
  } else if (seat.talks.size === 0 && seat.rings.size === 0) {
    seat.ownCallSince = null;
    seat.afterCall = { queue, since: at, until: event.until, device: false };
  }
  if (event.until !== null) pushExpiry(floor.expiries, { at: event.until, seat: seat.seat });
  refreshSeat(floor, seat, at, tell);
}

export function stepReady(floor: Floor, event: AcdEventOf<'seat-ready'>, at: number, tell: Tell): void {
  const seat = seatOf(floor, event.seat);
  endAfterCall(seat, at, tell);
  refreshSeat(floor, seat, at, tell);
}
