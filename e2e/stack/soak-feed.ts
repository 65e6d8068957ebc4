import type { AcdEvent } from '@zhiban/wire';
import type { Door } from './door';

type Bare<T> = T extends AcdEvent ? Omit<T, 'id' | 'at'> : never;

const queues = 5;
const seats = 24;
/** Updates from a caller's entry to each further step. */
const [ringsAfter, answeredAfter, endsAfter] = [1, 2, 10];
const givesUp = (visit: number) => visit % 30 === 4;
/** Contacts before the first update: so many that no count gains a digit, and with it a node, later on. */
const before = 3600;
const atOnce = 120;
const beatMs = 1000;

/**
 * A centre in which every update moves figures: somebody calls, a seat rings, somebody is answered, somebody hangs up.
 * Each update is one more contact of the day, so a wall that tells their number tells which update it shows.
 */
export class SoakFeed {
  /** Contacts of the day. */
  offered = 0;
  private said = 0;
  private batches = 0;
  private inside: number[] = [];
  private beat: NodeJS.Timeout | undefined;

  /** Keys of one source, which take turns: one alone may not send that often. */
  constructor(private readonly doors: readonly Door[]) {}

  async begin(): Promise<void> {
    await this.send([{ type: 'link-up', exchange: null }, ...members()]);
    for (let done = 0; done < before; done += atOnce) {
      const some = Array.from({ length: atOnce }, () => this.enters());
      await this.send(some.flatMap((visit) => [offered(visit), ...ending(visit)]));
    }
    // A source that says nothing is shown as frozen, and a wall that comes back late would wait for the next update.
    this.beat = setInterval(() => void this.send([]).catch(() => undefined), beatMs);
  }

  end(): void {
    clearInterval(this.beat);
  }

  /** The next update: a caller enters, and those who are inside go a step on. */
  async update(): Promise<void> {
    const visit = this.enters();
    const steps = this.inside.flatMap((other) => step(other, visit - other));
    this.inside = this.inside.filter((other) => visit - other < (givesUp(other) ? answeredAfter : endsAfter));
    this.inside.push(visit);
    await this.send([...steps, offered(visit)]);
  }

  /** Everybody who is inside leaves, so that the floor stands as it stood the last time that nobody was there. */
  async empty(): Promise<void> {
    const last = this.offered;
    const rest = this.inside.flatMap((visit) =>
      Array.from({ length: endsAfter }, (_, age) => (age >= last - visit ? step(visit, age + 1) : [])).flat(),
    );
    this.inside = [];
    await this.send(rest);
  }

  private enters(): number {
    return (this.offered += 1);
  }

  private async send(bare: readonly Bare<AcdEvent>[]): Promise<void> {
    const at = Date.now();
    const events = bare.map((event) => ({ ...event, id: String((this.said += 1)), at }));
    const door = this.doors[(this.batches += 1) % this.doors.length];
    // A batch without an answer is sent again, as it is: the connection may have ended with a server before.
    await door?.feed(events).catch((error: unknown) => {
      if (error instanceof TypeError) return door.feed(events);
      throw error;
    });
  }
}

const queueOf = (visit: number) => `q${visit % queues}`;
const seatOf = (visit: number) => `s${visit % seats}`;
const nameOf = (visit: number) => `v${visit}`;

function step(visit: number, age: number): Bare<AcdEvent>[] {
  if (age === ringsAfter) return [rings(visit)];
  if (age === answeredAfter) return givesUp(visit) ? [cancels(visit), abandons(visit)] : [answered(visit)];
  return age === endsAfter && !givesUp(visit) ? [ends(visit)] : [];
}

const ending = (visit: number): Bare<AcdEvent>[] =>
  givesUp(visit) ? [abandons(visit)] : [rings(visit), answered(visit), ends(visit)];

function offered(visit: number): Bare<AcdEvent> {
  const name = nameOf(visit);
  return { type: 'visit-offered', visit: name, call: name, queue: queueOf(visit), caller: null, position: null };
}

function rings(visit: number): Bare<AcdEvent> {
  return { type: 'ring-started', visit: nameOf(visit), queue: queueOf(visit), seat: seatOf(visit) };
}

/** Waits and talks that differ from one to the next, as the exchange tells them. */
function answered(visit: number): Bare<AcdEvent> {
  const times = { waitMs: 4000 + ((visit * 37) % 15_000), ringMs: 2000 + ((visit * 53) % 9000) };
  return { type: 'visit-answered', visit: nameOf(visit), queue: queueOf(visit), seat: seatOf(visit), ...times };
}

function ends(visit: number): Bare<AcdEvent> {
  const seat = seatOf(visit);
  const talkMs = 60_000 + ((visit * 91) % 240_000);
  return { type: 'visit-completed', visit: nameOf(visit), queue: queueOf(visit), seat, talkMs, endedBy: 'caller' };
}

function cancels(visit: number): Bare<AcdEvent> {
  const at = { visit: nameOf(visit), queue: queueOf(visit), seat: seatOf(visit) };
  return { type: 'ring-ended', ...at, how: 'cancelled', ringMs: null };
}

function abandons(visit: number): Bare<AcdEvent> {
  return { type: 'visit-abandoned', visit: nameOf(visit), waitMs: 15_000 + ((visit * 41) % 60_000) };
}

function members(): Bare<AcdEvent>[] {
  const all = Array.from({ length: seats }, (_, n) => n);
  return all.flatMap((seat) =>
    Array.from({ length: queues }, (_, queue) => ({
      type: 'member-added' as const,
      queue: queueOf(queue),
      seat: seatOf(seat),
      name: `Agent ${seat + 1}`,
      membership: 'dynamic' as const,
      penalty: 0,
      ringInUse: false,
      paused: false,
      reason: null,
      device: 'idle' as const,
      pausedAt: null,
      loginAt: null,
      lastCallAt: null,
    })),
  );
}
