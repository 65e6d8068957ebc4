import type { AcdEventOf, AcdMember } from '@zhiban/wire';
import type { Tell } from './facts';
import { type Floor, type Membership, type Seat, queueOf, seatOf, setAside } from './floor';
import { endAfterCall, isPausedEverywhere, noticeOwnCall, refreshSeat, shift } from './seat-moves';

export function stepAdded(floor: Floor, event: AcdEventOf<'member-added'>, at: number, tell: Tell): void {
  const seat = seatOf(floor, event.seat);
  join(floor, seat, event.queue, event, at, tell);
  if (event.device !== 'unknown') seat.device = event.device;
  noticeOwnCall(seat, at, tell);
  refreshSeat(floor, seat, at, tell);
}

/** Enters, or corrects, one membership. The caller refreshes the seat. */
export function join(floor: Floor, seat: Seat, queue: string, member: AcdMember, at: number, tell: Tell): void {
  if (member.name !== '') seat.name = member.name;
  let found = seat.memberships.get(queue);
  if (!found) {
    found = { ...manner(member), from: at, knownSince: member.loginAt, pause: null };
    enter(floor, seat, queue, found);
    tell({ kind: 'member-joined', at, queue, seat: seat.seat });
  } else {
    Object.assign(found, manner(member));
  }
  setPause(seat, queue, found, member.paused, member.reason, at, tell, member.pausedAt);
}

const manner = ({ membership, penalty, ringInUse }: AcdMember) => ({ membership, penalty, ringInUse });

function enter(floor: Floor, seat: Seat, name: string, membership: Membership): void {
  const queue = queueOf(floor, name);
  if (seat.former.delete(name) && seat.shown.state === 'logged-out') queue.counts.loggedOut -= 1;
  seat.memberships.set(name, membership);
  queue.members.add(seat.seat);
  shift(queue.counts, seat.shown.state, 1);
}

export function stepRemoved(floor: Floor, event: AcdEventOf<'member-removed'>, at: number, tell: Tell): void {
  const seat = floor.seats.get(event.seat);
  if (!seat?.memberships.has(event.queue)) return setAside(floor);
  part(floor, seat, event.queue, at, tell);
  refreshSeat(floor, seat, at, tell);
}

/** Ends one membership and its pause. The caller refreshes the seat. */
export function part(floor: Floor, seat: Seat, name: string, at: number, tell: Tell): void {
  const membership = seat.memberships.get(name);
  if (!membership) return;
  setPause(seat, name, membership, false, null, at, tell);
  const queue = queueOf(floor, name);
  queue.members.delete(seat.seat);
  shift(queue.counts, seat.shown.state, -1);
  seat.memberships.delete(name);
  seat.former.add(name);
  if (seat.shown.state === 'logged-out') queue.counts.loggedOut += 1;
  if (seat.memberships.size === 0) {
    endAfterCall(seat, at, tell);
    seat.ownCallSince = null;
  }
  const { from, membership: kind } = membership;
  tell({ kind: 'member-left', at, queue: name, seat: seat.seat, membership: kind, from });
}

export function stepChanged(floor: Floor, event: AcdEventOf<'member-changed'>): void {
  const membership = floor.seats.get(event.seat)?.memberships.get(event.queue);
  if (!membership) return setAside(floor);
  membership.penalty = event.penalty ?? membership.penalty;
  membership.ringInUse = event.ringInUse ?? membership.ringInUse;
}

export function stepPaused(floor: Floor, event: AcdEventOf<'member-paused'>, at: number, tell: Tell): void {
  const seat = floor.seats.get(event.seat);
  if (!seat) return setAside(floor);
  for (const [queue, membership] of seat.memberships) {
    if (event.queue !== null && event.queue !== queue) continue;
    setPause(seat, queue, membership, event.paused, event.reason, at, tell);
  }
  if (isPausedEverywhere(seat)) endAfterCall(seat, at, tell);
  refreshSeat(floor, seat, at, tell);
}

/** A pause over a pause is a new one if its reason differs: the exchange sends no end in between. */
export function setPause(
  seat: Seat,
  queue: string,
  membership: Membership,
  paused: boolean,
  reason: string | null,
  at: number,
  tell: Tell,
  since: number | null = null,
): void {
  const { pause } = membership;
  if (pause && paused && pause.reason === reason) return;
  if (pause) {
    tell({ kind: 'pause-ended', at, queue, seat: seat.seat, reason: pause.reason, from: pause.since });
    membership.pause = null;
    seat.pausedIn -= 1;
  }
  if (!paused) return;
  membership.pause = { reason, since: Math.min(at, Math.max(pause?.since ?? 0, since ?? at)) };
  seat.pausedIn += 1;
}
