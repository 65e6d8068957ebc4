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
  private linked = false;
  private restarted = false;
  /** Reconnects of before are void after another cut. */
  private cuts = 0;
  private n = 0;
  private lastTold = -1;

  constructor(private readonly world: FloorWorld) {}

  hear(fact: FloorFact): void {
    if (this.linked) canonicalOf(fact).forEach((event) => this.write(event));
    if (fact.type === 'exchange-stopped') this.cut('shutdown');
    if (fact.type === 'exchange-started') this.exchangeStarted();
    if (fact.type === 'link-dropped') this.cut('closed', fact.ms + reconnectMs);
  }

  /** The line is there (again), and with it a picture. */
  connect(): void {
    this.linked = true;
    this.write({ type: 'link-up', exchange: null });
    this.write({ type: 'picture', restarted: this.restarted, ...canonicalPicture(this.world) });
    this.restarted = false;
  }

  private exchangeStarted(): void {
    this.restarted = true;
    this.reconnectIn(reconnectMs);
  }

  private cut(reason: 'closed' | 'shutdown', ms?: number): void {
    if (this.linked) this.write({ type: 'link-down', reason });
    this.linked = false;
    this.cuts++;
    if (ms !== undefined) this.reconnectIn(ms);
  }

  private reconnectIn(ms: number): void {
    const cut = this.cuts;
    this.world.after(ms, () => {
      if (cut === this.cuts && !this.linked && !this.world.down) this.connect();
    });
  }

  /** Ids say where in the world's history an event stands, so that the same stretch told twice has the same ids. */
  private write(event: Undated): void {
    const { from, told, now } = this.world;
    this.n = told === this.lastTold ? this.n + 1 : 0;
    this.lastTold = told;
    const id = `day-${from.toString(36)}-${now.toString(36)}-${told}-${this.n}`;
    this.heard.push({ ...event, id, at: now });
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
      world.runTo(Math.min(to - 1, world.now + stepMs));
      const heard = line.heard;
      line.heard = [];
      yield* heard;
      if (world.now >= to - 1) return;
    }
  } finally {
    stop();
  }
}
