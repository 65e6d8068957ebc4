import type { AcdEventOf, LeftHow } from '@zhiban/wire';
import type { Tell } from './facts';
import { type Floor, type Talk, type Visit, queueOf, seatOf, setAside } from './floor';
import { cancelRing } from './ring-steps';
import { endAfterCall, refreshSeat } from './seat-moves';

/** A visit that timed out and is offered elsewhere within this time has overflowed. */
const overflowWithinMs = 300_000;
const rememberedEnds = 2_000;

export function stepOffered(floor: Floor, event: AcdEventOf<'visit-offered'>, at: number, tell: Tell): void {
  if (floor.visits.has(event.visit) || floor.talks.has(event.visit) || floor.ended.has(event.visit)) {
    return setAside(floor);
  }
  enter(floor, { ...entry(event), since: at }, at, tell);
  tell({ kind: 'offered', at, queue: event.queue, visit: event.visit });
}

/** Somebody who waits already, and of whom the floor did not know. */
export function carryIn(
  floor: Floor,
  found: { visit: string; call: string; queue: string; caller: string | null; position: number | null; waitMs: number },
  at: number,
  tell: Tell,
): Visit {
  const since = Math.max(0, at - found.waitMs);
  const visit = enter(floor, { ...entry(found), since }, at, tell);
  tell({ kind: 'carried-in', at, queue: found.queue, visit: found.visit, since });
  return visit;
}

type Entering = Omit<Visit, 'ringing' | 'since'>;
const entry = ({ visit, call, queue, caller, position }: Entering): Entering => ({
  visit,
  call,
  queue,
  caller,
  position,
});

function enter(floor: Floor, entering: Omit<Visit, 'ringing'>, at: number, tell: Tell): Visit {
  const visit: Visit = { ...entering, ringing: new Set() };
  const timedOut = floor.timedOut.get(visit.call);
  if (timedOut && timedOut.queue !== visit.queue) {
    floor.timedOut.delete(visit.call);
    tell({ kind: 'reclassified', at, queue: timedOut.queue, visit: timedOut.visit, leftAt: timedOut.at });
  }
  floor.visits.set(visit.visit, visit);
  queueOf(floor, visit.queue).waiting.set(visit.visit, visit);
  return visit;
}

export function stepRefused(_floor: Floor, event: AcdEventOf<'offer-refused'>, at: number, tell: Tell): void {
  tell({ kind: 'refused', at, queue: event.queue, reason: event.reason });
}

/** An answer of a visit that nobody saw enter carries it in: it was waiting, or there was nothing to answer. */
function answeredVisit(floor: Floor, event: AcdEventOf<'visit-answered'>, at: number, tell: Tell): Visit | null {
  const known = floor.visits.get(event.visit);
  if (known) return known;
  if (floor.talks.has(event.visit) || floor.ended.has(event.visit)) return null;
  const { visit, queue } = event;
  return carryIn(
    floor,
    { visit, call: visit, queue, caller: null, position: null, waitMs: event.waitMs ?? 0 },
    at,
    tell,
  );
}

export function stepAnswered(floor: Floor, event: AcdEventOf<'visit-answered'>, at: number, tell: Tell): void {
  const visit = answeredVisit(floor, event, at, tell);
  if (!visit) return setAside(floor);
  const seat = seatOf(floor, event.seat);
  const ring = seat.rings.get(visit.visit);
  seat.rings.delete(visit.visit);
  visit.ringing.delete(seat.seat);
  endVisit(floor, visit, at, tell);
  const waitMs = event.waitMs ?? at - visit.since;
  const talk: Talk = {
    visit: visit.visit,
    call: visit.call,
    queue: visit.queue,
    seat: seat.seat,
    since: at,
    waitMs,
    caller: visit.caller,
    holdMs: 0,
    holdSince: null,
  };
  floor.talks.set(talk.visit, talk);
  seat.talks.set(talk.visit, talk);
  seat.ownCallSince = null;
  seat.missedRingAt = null;
  seat.lastQueue = talk.queue;
  const ringMs = event.ringMs ?? (ring ? at - ring.since : null);
  tell({ kind: 'answered', at, queue: visit.queue, visit: visit.visit, seat: seat.seat, waitMs, ringMs });
  endAfterCall(seat, at, tell);
  refreshSeat(floor, seat, at, tell);
}

export function stepAbandoned(floor: Floor, event: AcdEventOf<'visit-abandoned'>, at: number, tell: Tell): void {
  const visit = floor.visits.get(event.visit);
  if (!visit) return setAside(floor);
  endVisit(floor, visit, at, tell);
  const waitMs = event.waitMs ?? at - visit.since;
  tell({ kind: 'abandoned', at, queue: visit.queue, visit: visit.visit, waitMs });
}

export function stepLeft(floor: Floor, event: AcdEventOf<'visit-left'>, at: number, tell: Tell): void {
  const visit = floor.visits.get(event.visit);
  if (!visit) return setAside(floor);
  leave(floor, visit, event.how, event.waitMs, at, tell);
}

export function leave(floor: Floor, visit: Visit, how: LeftHow, waitMs: number | null, at: number, tell: Tell): void {
  endVisit(floor, visit, at, tell);
  if (how === 'timed-out') rememberTimeout(floor, visit, at);
  tell({ kind: 'left', at, queue: visit.queue, visit: visit.visit, how, waitMs: waitMs ?? at - visit.since });
}

function endVisit(floor: Floor, visit: Visit, at: number, tell: Tell): void {
  floor.visits.delete(visit.visit);
  floor.queues.get(visit.queue)?.waiting.delete(visit.visit);
  rememberEnd(floor, visit.visit);
  for (const name of visit.ringing) {
    const seat = floor.seats.get(name);
    if (seat) cancelRing(floor, seat, visit.visit, at, tell);
  }
  visit.ringing.clear();
}

export function rememberEnd(floor: Floor, visit: string): void {
  floor.ended.add(visit);
  if (floor.ended.size <= rememberedEnds) return;
  for (const oldest of floor.ended) {
    floor.ended.delete(oldest);
    return;
  }
}

function rememberTimeout(floor: Floor, visit: Visit, at: number): void {
  for (const [call, earlier] of floor.timedOut) {
    if (at - earlier.at <= overflowWithinMs) break;
    floor.timedOut.delete(call);
  }
  floor.timedOut.delete(visit.call);
  floor.timedOut.set(visit.call, { visit: visit.visit, queue: visit.queue, at });
}
