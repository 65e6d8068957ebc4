import { clip } from './asterisk-words';

export type Ring = {
  seat: string;
  queue: string;
  dest: string;
  visit: Visit;
  pickedUp: boolean;
  /** The phone sent the call elsewhere: it goes on ringing as another channel. */
  forwarded: boolean;
};

const mostSilenced = 200;

/** How a visit is ending: what has been heard so far. `due`: when it is settled even if nothing more comes. */
export type Ending = { abandon: boolean; hangup: boolean; waitMs: number | null; due: number };

export type Visit = {
  id: string;
  call: string;
  queue: string;
  joinedAt: number;
  /** Found in a picture; its `QueueCallerJoin` may still be on the way. */
  carried: boolean;
  /** By the agent's channel. */
  rings: Map<string, Ring>;
  /** An agent has picked up; announcements may delay the connection. */
  pickedUp: boolean;
  ending: Ending | null;
};

/** Who waits. A channel executes one Queue() at a time, so a call has at most one visit. */
export class WaitingBook {
  private readonly visits = new Map<string, Visit>();
  private readonly rings = new Map<string, Ring>();
  private readonly ending = new Set<Visit>();
  private readonly silenced = new Set<string>();
  private lastId = '';
  private repeats = 0;

  /** The id holds the instant of joining, so that a translator without memory never gives an old id to a new visit. */
  open(call: string, queue: string, joinedAt: number, carried: boolean): Visit {
    const stem = clip(`${call}/${queue}`).slice(0, 180);
    const id = `${stem}/${joinedAt.toString(36)}`;
    this.repeats = id === this.lastId ? this.repeats + 1 : 0;
    this.lastId = id;
    const visit: Visit = {
      id: this.repeats === 0 ? id : `${id}.${this.repeats}`,
      call,
      queue,
      joinedAt,
      carried,
      rings: new Map(),
      pickedUp: false,
      ending: null,
    };
    this.visits.set(call, visit);
    return visit;
  }

  of(call: string): Visit | undefined {
    return this.visits.get(call);
  }

  all(): Iterable<Visit> {
    return this.visits.values();
  }

  close(visit: Visit): void {
    if (this.visits.get(visit.call) === visit) this.visits.delete(visit.call);
    this.ending.delete(visit);
    for (const ring of visit.rings.values()) this.rings.delete(ring.dest);
    visit.rings.clear();
  }

  /** A masquerade gave the waiting channel another call's identity. */
  rename(visit: Visit, call: string): void {
    this.visits.delete(visit.call);
    visit.call = call;
    this.visits.set(call, visit);
  }

  beginEnding(visit: Visit, ending: Ending): void {
    visit.ending = ending;
    this.ending.add(visit);
  }

  endingVisits(): ReadonlySet<Visit> {
    return this.ending;
  }

  ring(visit: Visit, seat: string, dest: string): Ring {
    const ring = { seat, dest, queue: visit.queue, visit, pickedUp: false, forwarded: false };
    visit.rings.set(dest, ring);
    this.rings.set(dest, ring);
    return ring;
  }

  ringOf(dest: string): Ring | undefined {
    return this.rings.get(dest);
  }

  stopRing(ring: Ring): void {
    ring.visit.rings.delete(ring.dest);
    if (this.rings.get(ring.dest) === ring) this.rings.delete(ring.dest);
  }

  /** Ends a ring that has been told as rung out before the exchange did, if it does. */
  silence(ring: Ring): void {
    this.stopRing(ring);
    if (this.silenced.size >= mostSilenced) this.silenced.clear();
    this.silenced.add(ring.dest);
  }

  wasSilenced(dest: string): boolean {
    return this.silenced.delete(dest);
  }

  clear(): void {
    this.silenced.clear();
    this.visits.clear();
    this.rings.clear();
    this.ending.clear();
  }
}
