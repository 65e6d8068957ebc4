import type { SeatCounts } from '@zhiban/wire';
import { pushExpiry } from './expiry-heap';
import {
  type Floor,
  type FloorOptions,
  type Gap,
  type Membership,
  type Seat,
  type Talk,
  type Visit,
  createFloor,
} from './floor';

type SeatJson = Omit<Seat, 'memberships' | 'former' | 'rings' | 'talks'> & {
  memberships: [string, Membership][];
  former: string[];
  rings: [string, { queue: string; since: number }][];
  talks: string[];
};

/** A floor as plain JSON: a checkpoint from which the same events lead to the same floor and the same facts. */
export interface FloorJson {
  version: 1;
  clock: number;
  linked: boolean;
  pictureDue: boolean;
  gaps: Gap[];
  queues: { queue: string; waiting: string[]; members: string[]; counts: SeatCounts }[];
  seats: SeatJson[];
  visits: (Omit<Visit, 'ringing'> & { ringing: string[] })[];
  talks: Talk[];
  timedOut: [string, { visit: string; queue: string; at: number }][];
  ended: string[];
  counts: SeatCounts;
  odd: number;
}

/** Shares nothing with the floor: what is saved stays as it is while the floor goes on. */
export function floorToJson(floor: Floor): FloorJson {
  const { clock, linked, pictureDue, odd } = floor;
  return {
    version: 1,
    clock,
    linked,
    pictureDue,
    gaps: floor.gaps.map(copyOf),
    counts: copyOf(floor.counts),
    odd,
    queues: [...floor.queues.values()].map((queue) => ({
      ...queue,
      waiting: [...queue.waiting.keys()],
      members: [...queue.members],
      counts: copyOf(queue.counts),
    })),
    seats: [...floor.seats.values()].map(seatToJson),
    visits: [...floor.visits.values()].map((visit) => ({ ...visit, ringing: [...visit.ringing] })),
    talks: [...floor.talks.values()].map(copyOf),
    timedOut: pairsOf(floor.timedOut),
    ended: [...floor.ended],
  };
}

const copyOf = <T extends object>(plain: T): T => ({ ...plain });
const pairsOf = <T extends object>(entries: Map<string, T>): [string, T][] =>
  [...entries].map(([key, entry]) => [key, copyOf(entry)]);

function seatToJson(seat: Seat): SeatJson {
  const { memberships, former, rings, talks, afterCall, shown } = seat;
  return {
    ...seat,
    memberships: [...memberships].map(([queue, membership]) => [
      queue,
      { ...membership, pause: membership.pause && copyOf(membership.pause) },
    ]),
    former: [...former],
    rings: pairsOf(rings),
    talks: [...talks.keys()],
    afterCall: afterCall && copyOf(afterCall),
    shown: copyOf(shown),
  };
}

/** The JSON is used up: the floor goes on with its parts. */
export function floorFromJson(json: FloorJson, options: FloorOptions): Floor {
  const { clock, linked, pictureDue, gaps, counts, odd } = json;
  const floor: Floor = { ...createFloor(options), clock, linked, pictureDue, gaps, counts, odd };
  floor.visits = new Map(json.visits.map((visit) => [visit.visit, { ...visit, ringing: new Set(visit.ringing) }]));
  floor.talks = new Map(json.talks.map((talk) => [talk.visit, talk]));
  floor.timedOut = new Map(json.timedOut);
  floor.ended = new Set(json.ended);
  for (const queue of json.queues) {
    const waiting = pick(floor.visits, queue.waiting);
    floor.queues.set(queue.queue, { ...queue, waiting, members: new Set(queue.members) });
  }
  for (const seat of json.seats) floor.seats.set(seat.seat, restoreSeat(floor, seat));
  return floor;
}

function restoreSeat(floor: Floor, json: SeatJson): Seat {
  const until = json.afterCall?.until ?? null;
  if (until !== null) pushExpiry(floor.expiries, { at: until, seat: json.seat });
  return {
    ...json,
    memberships: new Map(json.memberships),
    former: new Set(json.former),
    rings: new Map(json.rings),
    talks: pick(floor.talks, json.talks),
  };
}

/** Of all entries those named, in that order. */
function pick<T>(all: Map<string, T>, names: string[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const name of names) {
    const entry = all.get(name);
    if (entry !== undefined) found.set(name, entry);
  }
  return found;
}
