import type { DeviceState, SeatCounts, SeatState } from '@zhiban/wire';
import { pushExpiry } from './expiry-heap';
import type { Tell } from './facts';
import type { Floor, Seat } from './floor';

const countKey: Record<SeatState, keyof SeatCounts> = {
  'logged-out': 'loggedOut',
  idle: 'idle',
  ringing: 'ringing',
  talking: 'talking',
  hold: 'hold',
  'after-call': 'afterCall',
  'not-ready': 'notReady',
};

const offHook: Record<DeviceState, boolean> = {
  idle: false,
  'in-use': true,
  busy: true,
  ringing: false,
  'ring-in-use': true,
  'on-hold': true,
  unavailable: false,
  unknown: false,
};

/** The device is in a conversation, of whatever kind. */
export const isOffHook = (device: DeviceState): boolean => offHook[device];

/** Paused in every queue that it belongs to. */
export const isPausedEverywhere = (seat: Seat): boolean =>
  seat.memberships.size > 0 && seat.pausedIn === seat.memberships.size;

/** The reason of the pause that was asked for last; `null`: none, or without a reason. */
export function pauseReasonOf(seat: Seat): string | null {
  let latest: { reason: string | null; since: number } | null = null;
  for (const { pause } of seat.memberships.values()) {
    if (pause && (!latest || pause.since > latest.since)) latest = pause;
  }
  return latest?.reason ?? null;
}

function stateOf(seat: Seat): SeatState {
  if (seat.talks.size > 0) {
    for (const talk of seat.talks.values()) if (talk.holdSince === null) return 'talking';
    return 'hold';
  }
  if (seat.rings.size > 0) return 'ringing';
  if (seat.memberships.size === 0) return 'logged-out';
  if (seat.ownCallSince !== null) return seat.device === 'on-hold' ? 'hold' : 'talking';
  if (seat.afterCall) return 'after-call';
  if (isPausedEverywhere(seat)) return 'not-ready';
  return stateByPhone[seat.device] ?? 'idle';
}

/**
 * A static member keeps its place in the queue at night: what the exchange cannot ring is not on duty. A phone also rings
 * for a call beside the queues.
 */
const stateByPhone: Partial<Record<DeviceState, SeatState>> = { unavailable: 'logged-out', ringing: 'ringing' };

/**
 * Off the hook with nothing of the queues in hand: a conversation of the seat's own. After-call work is over by then,
 * unless it is the phone of the last talk that has not been put down yet.
 */
export function noticeOwnCall(seat: Seat, at: number, tell: Tell): void {
  const busy = seat.talks.size > 0 || seat.rings.size > 0 || seat.afterCall?.device;
  if (busy || !isOffHook(seat.device)) return;
  endAfterCall(seat, at, tell);
  seat.ownCallSince ??= at;
}

/** Brings what the seat shows in line with what is true, and tells the time that it spent in the former state. */
export function refreshSeat(floor: Floor, seat: Seat, at: number, tell: Tell, since: number | null = at): void {
  const state = stateOf(seat);
  const reason = state === 'not-ready' ? pauseReasonOf(seat) : null;
  const { shown } = seat;
  if (state === shown.state && reason === shown.reason) return;
  if (state !== shown.state) recount(floor, seat, shown.state, state);
  tell({
    kind: 'seat-moved',
    at,
    seat: seat.seat,
    was: { state: shown.state, reason: shown.reason, from: shown.from },
    state,
    reason,
  });
  seat.shown = { state, reason, from: at, since };
}

function recount(floor: Floor, seat: Seat, was: SeatState, state: SeatState): void {
  shift(floor.counts, was, -1);
  shift(floor.counts, state, 1);
  for (const name of seat.memberships.keys()) {
    const queue = floor.queues.get(name);
    if (!queue) continue;
    shift(queue.counts, was, -1);
    shift(queue.counts, state, 1);
  }
  if (was === 'logged-out') countFormer(floor, seat, -1);
  if (state === 'logged-out') countFormer(floor, seat, 1);
}

function countFormer(floor: Floor, seat: Seat, by: 1 | -1): void {
  for (const name of seat.former) {
    const queue = floor.queues.get(name);
    if (queue) queue.counts.loggedOut += by;
  }
}

/** Counts a seat in or out of a state. */
export function shift(counts: SeatCounts, state: SeatState, by: 1 | -1): void {
  counts[countKey[state]] += by;
  if (state !== 'logged-out') counts.onDuty += by;
}

/** After-call work begins unless the seat is already wanted elsewhere, or a pause was asked for during the talk. */
export function beginAfterCall(floor: Floor, seat: Seat, queue: string, at: number, until: number | null): void {
  const offHookStill = isOffHook(seat.device);
  const nothingToDo = until !== null && until <= at && !offHookStill;
  const free = seat.talks.size === 0 && seat.rings.size === 0 && seat.memberships.size > 0;
  if (!free || nothingToDo || isPausedEverywhere(seat)) return;
  seat.afterCall = { queue, since: at, until, device: offHookStill };
  if (until !== null && until > at) pushExpiry(floor.expiries, { at: until, seat: seat.seat });
}

/** Ends after-call work, if any, and tells how long it took. */
export function endAfterCall(seat: Seat, at: number, tell: Tell): void {
  const work = seat.afterCall;
  if (!work) return;
  seat.afterCall = null;
  tell({ kind: 'after-call', at, queue: work.queue, seat: seat.seat, ms: at - work.since });
}
