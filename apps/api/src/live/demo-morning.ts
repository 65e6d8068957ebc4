import { canonicalDay, openFloor, type FloorWorld } from '@zhiban/acd-days';
import type { AcdEvent } from '@zhiban/acd-events';
import { demoFloor, demoSeed } from '../platform/demo';

const batchRows = 1000;

/**
 * What the simulated exchange lived through before anyone listened, from the same world that the simulator opens: the
 * wall of a demo shows a whole day. The link that comes up then joins on without a gap.
 */
export class DemoMorning {
  /** `null`: the link has joined. */
  private world: FloorWorld | null;

  /** `from`: the beginning of the told day; `told`: the instant up to which it is told. */
  constructor(
    worldFrom: number,
    readonly from: number,
    private told = from,
  ) {
    const { plan } = demoFloor();
    this.world = openFloor(plan, demoSeed, Math.min(from, worldFrom));
  }

  /** Tells on until `to`, in batches. */
  *until(to: number): Generator<AcdEvent[]> {
    let events: AcdEvent[] = [];
    if (!this.world) return;
    for (const event of this.stretch(this.world, to)) {
      events.push(event);
      if (events.length < batchRows) continue;
      yield events;
      events = [];
    }
    if (events.length > 0) yield events;
  }

  /**
   * What the first batch of the live link becomes: in place of its `link-up` stands what happened until then, so that
   * the picture behind it meets a floor that agrees. `null`: the link has joined before, or does so not yet.
   */
  join(batch: readonly AcdEvent[]): AcdEvent[] | null {
    const up = batch.find(({ type }) => type === 'link-up');
    if (!this.world || !up) return null;
    const joined = [...this.stretch(this.world, up.at), ...batch.filter((event) => event !== up)];
    this.world = null;
    return joined;
  }

  /** Every stretch begins with the link, which only the first one needs. */
  private *stretch(world: FloorWorld, to: number): Generator<AcdEvent> {
    const { told } = this;
    if (to <= told) return;
    this.told = to;
    const day = canonicalDay(world, told, to);
    const linkUp = day.next();
    if (!linkUp.done && told === this.from) yield linkUp.value;
    yield* day;
  }
}
