import type { AcdEvent } from '@zhiban/wire';
import type { FloorWorld } from '../floor/floor-world';
import type { FloorFact } from '../floor/floor.types';
import { canonicalOf, type Undated } from './canonical-facts';
import { canonicalPicture } from './canonical-picture';

const stepMs = 60_000;
const reconnectMs = 1_000;

/** Writes down in canonical words what a listener on the exchange's line would have heard, gaps included. */
class LineListener {
  heard: AcdEvent[] = [];
  /** When the line, cut now, is there again; `Infinity`: the exchange is down. */
  private cutUntil: number | null = null;
  private restarted = false;
  private n = 0;
  private lastTold = -1;

  constructor(private readonly world: FloorWorld) {}

  /** The next instant at which the line itself changes. */
  get nextChange(): number {
    return this.cutUntil ?? Infinity;
  }

  hear(fact: FloorFact): void {
    if (fact.type === 'exchange-started') return this.exchangeStarted();
    if (fact.type === 'exchange-stopped') return this.cut('shutdown', Infinity);
    if (fact.type === 'link-dropped') return this.cut('closed', fact.at + fact.ms + reconnectMs);
    if (this.cutUntil === null) canonicalOf(fact).forEach((event) => this.write(event));
  }

  /** The line is there (again), and with it a picture. */
  connect(): void {
    this.cutUntil = null;
    this.write({ type: 'link-up', exchange: null });
    this.write({ type: 'picture', restarted: this.restarted, ...canonicalPicture(this.world) });
    this.restarted = false;
  }

  private exchangeStarted(): void {
    this.restarted = true;
    if (this.cutUntil === Infinity) this.cutUntil = this.world.now + reconnectMs;
  }

  private cut(reason: 'closed' | 'shutdown', until: number): void {
    if (this.cutUntil === null) this.write({ type: 'link-down', reason });
    this.cutUntil = Math.max(this.cutUntil ?? 0, until);
  }

  /** Ids say where in the world's history an event stands, so that the same stretch told twice has the same ids. */
  private write(event: Undated): void {
    const { from, told, now } = this.world;
    this.n = told === this.lastTold ? this.n + 1 : 0;
    this.lastTold = told;
    const id = `day-${from.toString(36)}-${now.toString(36)}-${told}-${this.n}`;
    this.heard.push({ ...event, id, at: now } as AcdEvent);
  }
}

/**
 * What happened on a floor in [from, to), in canonical events: first `link-up` and a `picture` at `from`, then what
 * came. The world must not be past `from`; it stands at `to` afterwards. There is no `link-down` at the end: the live
 * connection that follows makes the next `link-up` and `picture`.
 */
export function* canonicalDay(world: FloorWorld, from: number, to: number): Generator<AcdEvent> {
  if (world.now > from) throw new RangeError('the world is already past the beginning of that span');
  world.runTo(from);
  const line = new LineListener(world);
  line.connect();
  const stop = world.listen((fact) => line.hear(fact));
  try {
    while (world.now < to) {
      world.runTo(Math.min(to - 1, world.now + stepMs, line.nextChange));
      if (line.nextChange <= world.now) line.connect();
      const heard = line.heard;
      line.heard = [];
      yield* heard;
      if (world.now >= to - 1) return;
    }
  } finally {
    stop();
  }
}
