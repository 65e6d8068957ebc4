import type { AcdEventOf, AcdMember } from '@zhiban/wire';
import type { Tell } from './facts';
import { type Floor, type FloorQueue, type Seat, type Visit, queueOf, seatOf } from './floor';
import { join, part } from './member-steps';
import { endAfterCall, isOffHook, noticeOwnCall, refreshSeat } from './seat-moves';
import { loseTalk } from './talk-steps';
import { carryIn, leave } from './visit-steps';

type Picture = AcdEventOf<'picture'>;
type PictureQueue = Picture['queues'][number];

/** Makes the floor what the picture says. On agreement nothing happens. */
export function stepPicture(floor: Floor, picture: Picture, at: number, tell: Tell): void {
  if (floor.pictureDue) forgetRings(floor, at, tell);
  reconcileWaiting(floor, picture, at, tell);
  reconcileTalks(floor, picture, at, tell);
  reconcileMembers(floor, picture, at, tell);
  floor.pictureDue = false;
}

/** How a ring went on during a gap nobody saw: it is neither answered nor rung out nor cancelled. */
function forgetRings(floor: Floor, at: number, tell: Tell): void {
  for (const visit of floor.visits.values()) {
    for (const name of visit.ringing) {
      const seat = seatOf(floor, name);
      seat.rings.delete(visit.visit);
      refreshSeat(floor, seat, at, tell, null);
    }
    visit.ringing.clear();
  }
}

function reconcileWaiting(floor: Floor, picture: Picture, at: number, tell: Tell): void {
  const how = picture.restarted ? 'lost' : 'unknown';
  const shown = new Map(picture.queues.map((queue) => [queue.queue, queue]));
  for (const queue of [...floor.queues.values()]) {
    const there = matchWaiting(floor, queue, picture.restarted ? undefined : shown.get(queue.queue));
    for (const visit of [...queue.waiting.values()]) {
      if (!there.has(visit.visit)) leave(floor, visit, how, null, at, tell);
    }
  }
  for (const queue of picture.queues) carryInMissing(floor, queue, at, tell);
}

/** Visits of the floor that the picture shows too. One that it shows under another name, known by its call, is named so. */
function matchWaiting(floor: Floor, queue: FloorQueue, shown: PictureQueue | undefined): Set<string> {
  if (!shown) return new Set();
  const names = new Set(shown.waiting.map((entry) => entry.visit));
  const byCall = new Map(shown.waiting.map((entry) => [entry.call, entry.visit]));
  const there = new Set<string>();
  for (const visit of [...queue.waiting.values()]) {
    const name = names.has(visit.visit) ? visit.visit : byCall.get(visit.call);
    if (name === undefined || there.has(name)) continue;
    if (name !== visit.visit) rename(floor, queue, visit, name);
    there.add(name);
  }
  return there;
}

function rename(floor: Floor, queue: FloorQueue, visit: Visit, name: string): void {
  for (const seat of visit.ringing) {
    const rings = floor.seats.get(seat)?.rings;
    const ring = rings?.get(visit.visit);
    if (!rings || !ring) continue;
    rings.delete(visit.visit);
    rings.set(name, ring);
  }
  floor.visits.delete(visit.visit);
  queue.waiting.delete(visit.visit);
  visit.visit = name;
  floor.visits.set(name, visit);
  queue.waiting.set(name, visit);
  sortWaiting(queue);
}

function carryInMissing(floor: Floor, shown: PictureQueue, at: number, tell: Tell): void {
  const queue = queueOf(floor, shown.queue);
  const missing = shown.waiting.filter((entry) => isNew(floor, entry.visit));
  for (const entry of missing) carryIn(floor, { ...entry, queue: shown.queue }, at, tell);
  if (missing.length > 0) sortWaiting(queue);
}

/** After a gap a visit that ended may be back under its old name; without one, the picture is a moment behind. */
function isNew(floor: Floor, visit: string): boolean {
  if (floor.visits.has(visit)) return false;
  if (!floor.pictureDue) return !floor.ended.has(visit) && !floor.talks.has(visit);
  floor.ended.delete(visit);
  return !floor.talks.has(visit);
}

function sortWaiting(queue: FloorQueue): void {
  const inOrder = [...queue.waiting].sort(([, a], [, b]) => a.since - b.since);
  queue.waiting.clear();
  for (const [name, visit] of inOrder) queue.waiting.set(name, visit);
}

function reconcileTalks(floor: Floor, picture: Picture, at: number, tell: Tell): void {
  const alive = picture.calls && new Set(picture.calls);
  for (const talk of [...floor.talks.values()]) {
    if (picture.restarted) loseTalk(floor, talk, 'lost', at, tell);
    else if (alive && !alive.has(talk.call)) loseTalk(floor, talk, 'unknown', at, tell);
  }
}

function reconcileMembers(floor: Floor, picture: Picture, at: number, tell: Tell): void {
  const touched = new Map<Seat, AcdMember | null>();
  for (const [seat, queue] of departed(floor, picture)) {
    part(floor, seat, queue, at, tell);
    touched.set(seat, null);
  }
  for (const queue of picture.queues) {
    queueOf(floor, queue.queue);
    for (const member of queue.members) {
      const seat = seatOf(floor, member.seat);
      join(floor, seat, queue.queue, member, at, tell);
      touched.set(seat, member);
    }
  }
  for (const [seat, member] of touched) settle(floor, seat, member, picture.restarted, at, tell);
}

function departed(floor: Floor, picture: Picture): [Seat, string][] {
  const there = new Map(picture.queues.map((queue) => [queue.queue, new Set(queue.members.map(({ seat }) => seat))]));
  const gone: [Seat, string][] = [];
  for (const queue of floor.queues.values()) {
    for (const name of queue.members) {
      if (!there.get(queue.queue)?.has(name)) gone.push([seatOf(floor, name), queue.queue]);
    }
  }
  return gone;
}

function settle(floor: Floor, seat: Seat, member: AcdMember | null, restarted: boolean, at: number, tell: Tell): void {
  if (member) seat.device = member.device;
  if (restarted || !isOffHook(seat.device)) seat.ownCallSince = null;
  else noticeOwnCall(seat, at, tell);
  if (seat.device === 'unavailable') endAfterCall(seat, at, tell);
  if (seat.afterCall?.device && !isOffHook(seat.device)) seat.afterCall.device = false;
  refreshSeat(floor, seat, at, tell, floor.pictureDue ? null : at);
  if (seat.shown.state === 'not-ready' && seat.shown.from === at) seat.shown.since = latestPause(floor, seat, at);
}

/** When the latest pause began, which the exchange can date even if it began unseen. */
function latestPause(floor: Floor, seat: Seat, at: number): number | null {
  let latest = 0;
  for (const { pause } of seat.memberships.values()) if (pause && pause.since > latest) latest = pause.since;
  return latest === at && floor.pictureDue ? null : latest;
}
