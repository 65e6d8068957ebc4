import type { AcdEventOf } from '@zhiban/wire';
import type { Tell } from './facts';
import { type Floor, type Seat, type Talk, seatOf, setAside } from './floor';
import { beginAfterCall, isOffHook, refreshSeat } from './seat-moves';
import { rememberEnd } from './visit-steps';

export function stepCompleted(floor: Floor, event: AcdEventOf<'visit-completed'>, at: number, tell: Tell): void {
  const talk = talkOf(floor, event);
  if (!talk) return completeUnseen(floor, event, at, tell);
  const seat = seatOf(floor, talk.seat);
  const talkMs = event.talkMs ?? at - talk.since;
  const holdMs = Math.min(talkMs, talk.holdMs + (talk.holdSince === null ? 0 : at - talk.holdSince));
  const { queue, visit } = talk;
  endTalk(floor, seat, talk);
  tell({ kind: 'completed', at, queue, visit, seat: seat.seat, talkMs, holdMs, endedBy: event.endedBy });
  beginAfterCall(floor, seat, queue, at, at + floor.options.wrapUpMs(queue));
  refreshSeat(floor, seat, at, tell);
}

/**
 * Where only seat and queue are named it is the seat's oldest talk of that queue: a completion may come after the next
 * answer. A call that is named is that call or none: it was answered unseen, and another one is going on meanwhile.
 */
function talkOf(floor: Floor, event: AcdEventOf<'visit-completed'>): Talk | null {
  if (event.visit !== null) return floor.talks.get(event.visit) ?? null;
  for (const talk of floor.seats.get(event.seat)?.talks.values() ?? []) {
    if (talk.queue === event.queue && (event.call === undefined || talk.call === event.call)) return talk;
  }
  return null;
}

/** The end of a talk whose beginning was missed is work done all the same, if the exchange says how long it took. */
function completeUnseen(floor: Floor, event: AcdEventOf<'visit-completed'>, at: number, tell: Tell): void {
  const { visit, queue, talkMs, endedBy } = event;
  if (talkMs === null || (visit !== null && (floor.visits.has(visit) || floor.ended.has(visit)))) {
    return setAside(floor);
  }
  if (visit !== null) rememberEnd(floor, visit);
  const seat = seatOf(floor, event.seat);
  tell({ kind: 'completed', at, queue, visit, seat: seat.seat, talkMs, holdMs: 0, endedBy });
  if (seat.talks.size > 0 || seat.rings.size > 0) return;
  seat.ownCallSince = null;
  beginAfterCall(floor, seat, queue, at, at + floor.options.wrapUpMs(queue));
  refreshSeat(floor, seat, at, tell);
}

function endTalk(floor: Floor, seat: Seat, talk: Talk): void {
  floor.talks.delete(talk.visit);
  seat.talks.delete(talk.visit);
}

/** Ends a talk whose own end will never be told. */
export function loseTalk(floor: Floor, talk: Talk, how: 'lost' | 'unknown', at: number, tell: Tell): void {
  const seat = seatOf(floor, talk.seat);
  endTalk(floor, seat, talk);
  tell({ kind: 'talk-lost', at, queue: talk.queue, visit: talk.visit, seat: talk.seat, how });
  if (how === 'unknown' && seat.talks.size === 0 && isOffHook(seat.device)) seat.ownCallSince ??= at;
  refreshSeat(floor, seat, at, tell, floor.pictureDue ? null : at);
}

export function stepHold(floor: Floor, event: AcdEventOf<'hold-started' | 'hold-ended'>, at: number, tell: Tell): void {
  const seat = floor.seats.get(event.seat);
  const talk = seat && heldTalk(seat, event);
  if (!seat || !talk) return setAside(floor);
  if (event.type === 'hold-started') talk.holdSince = at;
  else if (talk.holdSince !== null) {
    talk.holdMs += at - talk.holdSince;
    talk.holdSince = null;
  }
  refreshSeat(floor, seat, at, tell);
}

/** The latest talk that the event can mean: by its call where the exchange says it. An end without a beginning means none. */
function heldTalk(seat: Seat, event: AcdEventOf<'hold-started' | 'hold-ended'>): Talk | null {
  const isHeld = event.type === 'hold-ended';
  let found: Talk | null = null;
  for (const talk of seat.talks.values()) {
    if ((talk.holdSince !== null) !== isHeld) continue;
    if (talk.call === event.call) return talk;
    found = talk;
  }
  return found;
}
