import { type DeviceState, type SeatCounts, type SeatState } from '@zhiban/wire';
import type { Expiry } from './expiry-heap';

export interface Visit {
  visit: string;
  call: string;
  queue: string;
  /** When the caller entered the queue; for one found waiting, dated by the wait. */
  since: number;
  caller: string | null;
  position: number | null;
  /** Seats that ring for this visit. */
  ringing: Set<string>;
}

export interface Talk {
  visit: string;
  call: string;
  queue: string;
  seat: string;
  since: number;
  waitMs: number;
  caller: string | null;
  /** Of finished holds. */
  holdMs: number;
  holdSince: number | null;
}

export interface Membership {
  membership: 'dynamic' | 'static' | 'realtime';
  /** When the floor learned of the membership; `knownSince` is what the exchange says, `null`: it does not. */
  from: number;
  knownSince: number | null;
  penalty: number;
  ringInUse: boolean;
  pause: { reason: string | null; since: number } | null;
}

export interface AfterCall {
  queue: string;
  since: number;
  /** `null`: until the exchange says that the seat is ready. */
  until: number | null;
  /** The device has not yet been put down since the talk. */
  device: boolean;
}

/** What a seat shows, kept so that time in state has no holes. */
export interface Shown {
  state: SeatState;
  reason: string | null;
  /** Where the time in state is counted from. */
  from: number;
  /** Since when the state holds; `null`: since before the first picture. */
  since: number | null;
}

export interface Seat {
  seat: string;
  name: string;
  memberships: Map<string, Membership>;
  /** Queues that the seat has left. */
  former: Set<string>;
  pausedIn: number;
  device: DeviceState;
  rings: Map<string, { queue: string; since: number }>;
  talks: Map<string, Talk>;
  /** A call beside the queues since then. */
  ownCallSince: number | null;
  afterCall: AfterCall | null;
  /** The queue of the latest talk. */
  lastQueue: string | null;
  missedRingAt: number | null;
  shown: Shown;
}

export interface FloorQueue {
  queue: string;
  /** In the order of entering: the first one waits longest. */
  waiting: Map<string, Visit>;
  members: Set<string>;
  counts: SeatCounts;
}

export interface Gap {
  from: number;
  /** `null`: still going on. */
  to: number | null;
}

export interface FloorOptions {
  /** After-call work that follows a completed visit of the queue; 0: none. */
  wrapUpMs: (queue: string) => number;
}

/** One exchange's floor: plain data, changed in place by `applyEvent`. */
export interface Floor {
  options: FloorOptions;
  /** Instant of the latest event. An event that says an earlier one is taken as happening now. */
  clock: number;
  linked: boolean;
  /** The next picture follows a gap, so what it lacks has ended unseen. */
  pictureDue: boolean;
  gaps: Gap[];
  queues: Map<string, FloorQueue>;
  seats: Map<string, Seat>;
  visits: Map<string, Visit>;
  talks: Map<string, Talk>;
  /** By call: visits that timed out a moment ago and may yet turn up in another queue. */
  timedOut: Map<string, { visit: string; queue: string; at: number }>;
  /** Visits that ended lately, so that an event that comes twice counts once. Oldest first, bounded. */
  ended: Set<string>;
  expiries: Expiry[];
  counts: SeatCounts;
  /** Events that fit nothing: duplicates, or of visits that the floor never saw. */
  odd: number;
}

export const noSeats = (): SeatCounts => ({
  onDuty: 0,
  idle: 0,
  ringing: 0,
  talking: 0,
  hold: 0,
  afterCall: 0,
  notReady: 0,
  loggedOut: 0,
});

/** A floor before its first event: not linked since `since` (0: since ever). */
export function createFloor(options: FloorOptions, since = 0): Floor {
  return {
    options,
    clock: since,
    linked: false,
    pictureDue: true,
    gaps: [{ from: since, to: null }],
    queues: new Map(),
    seats: new Map(),
    visits: new Map(),
    talks: new Map(),
    timedOut: new Map(),
    ended: new Set(),
    expiries: [],
    counts: noSeats(),
    odd: 0,
  };
}

export function queueOf(floor: Floor, queue: string): FloorQueue {
  let found = floor.queues.get(queue);
  if (!found) {
    found = { queue, waiting: new Map(), members: new Set(), counts: noSeats() };
    floor.queues.set(queue, found);
  }
  return found;
}

export function seatOf(floor: Floor, seat: string): Seat {
  let found = floor.seats.get(seat);
  if (!found) {
    found = {
      seat,
      name: seat,
      memberships: new Map(),
      former: new Set(),
      pausedIn: 0,
      device: 'unknown',
      rings: new Map(),
      talks: new Map(),
      ownCallSince: null,
      afterCall: null,
      lastQueue: null,
      missedRingAt: null,
      shown: { state: 'logged-out', reason: null, from: floor.clock, since: null },
    };
    floor.seats.set(seat, found);
    floor.counts.loggedOut += 1;
  }
  return found;
}

/** An event that fits nothing is counted, never guessed at. */
export function setAside(floor: Floor): void {
  floor.odd += 1;
}
