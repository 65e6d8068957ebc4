import type { SeatState } from '@zhiban/wire';
import type { Floor, Seat } from './floor';
import { isPausedEverywhere, pauseReasonOf } from './seat-moves';

export interface SeatNow {
  state: SeatState;
  /** `null`: since before the first picture. */
  since: number | null;
  also: 'pause-requested' | 'partly-paused' | null;
  /** The pause's reason as the exchange says it, also of a pause that is only asked for or holds in some queues. */
  reason: string | null;
  /** Some pause is in force or asked for, with or without a reason. */
  paused: boolean;
  missedRingAt: number | null;
  call: {
    visit: string | null;
    call: string | null;
    queue: string | null;
    caller: string | null;
    waitMs: number | null;
  } | null;
}

/** What a seat does at `now`, which is not before the floor's latest event. `null`: no such seat. */
export function seatState(floor: Floor, name: string, now: number): SeatNow | null {
  const seat = floor.seats.get(name);
  if (!seat) return null;
  const { state, since } = shownAt(seat, now);
  return {
    state,
    since,
    also: alsoOf(seat, state),
    reason: pauseReasonOf(seat),
    paused: seat.pausedIn > 0,
    missedRingAt: seat.missedRingAt,
    call: callOf(floor, seat),
  };
}

/** After-call work may be over although no event has come since. */
function shownAt(seat: Seat, now: number): { state: SeatState; since: number | null } {
  const work = seat.afterCall;
  const over = seat.shown.state === 'after-call' && work?.until && !work.device && work.until <= now;
  return over ? { state: 'idle', since: work.until } : seat.shown;
}

function alsoOf(seat: Seat, state: SeatState): SeatNow['also'] {
  if (seat.pausedIn === 0 || state === 'not-ready') return null;
  return isPausedEverywhere(seat) ? 'pause-requested' : 'partly-paused';
}

function callOf(floor: Floor, seat: Seat): SeatNow['call'] {
  for (const { visit, call, queue, caller, waitMs } of seat.talks.values())
    return { visit, call, queue, caller, waitMs };
  for (const [visit, { queue }] of seat.rings) {
    const ringing = floor.visits.get(visit);
    return { visit, call: ringing?.call ?? null, queue, caller: ringing?.caller ?? null, waitMs: null };
  }
  if (seat.ownCallSince === null) return null;
  return { visit: null, call: null, queue: null, caller: null, waitMs: null };
}
