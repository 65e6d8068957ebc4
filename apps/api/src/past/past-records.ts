import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { AlarmHistory, alarmThen, OpenAlarms, type AlarmStory, type FloorView } from '../alarms';
import { AskHistory, AsksBook, handThen, leaveThen, type AskStories } from '../floor-asks';
import { CLOCK } from '../platform/clock';

/** Read ahead at once. */
const aheadMs = 600_000;
/** What came last may not be stored yet. Near the present it is read again, but no more often. */
const storedAfterMs = 2000;

interface Read {
  from: number;
  to: number;
  alarms: readonly AlarmStory[];
  asks: AskStories;
}

const present = <T>(things: readonly (T | null)[]): T[] => things.filter((thing) => thing !== null);

/** What was recorded beside the events: alarms, short leaves and raised hands of earlier moments. */
@Injectable()
export class PastRecords {
  constructor(
    private readonly alarms: AlarmHistory,
    private readonly asks: AskHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  beside(): BesidePast {
    return new BesidePast((at) => this.read(at), this.alarms);
  }

  private async read(at: number): Promise<Read> {
    const to = Math.max(at, Math.min(at + aheadMs, this.clock.now() - storedAfterMs));
    const [alarms, asks] = await Promise.all([this.alarms.between(at, to), this.asks.between(at, to)]);
    return { from: at, to: Math.max(to, at + storedAfterMs), alarms, asks };
  }
}

/** What stands beside the figures of one past floor at its moment. */
export class BesidePast {
  readonly alarms = new OpenAlarms();
  readonly asks = new AsksBook();
  private known: Read | undefined;
  private asked = '';

  constructor(
    private readonly read: (at: number) => Promise<Read>,
    private readonly history: Pick<AlarmHistory, 'follow'>,
  ) {}

  /** Goes to a moment; answers whether seats look other than before. */
  async turn(at: number): Promise<boolean> {
    if (!this.known || at < this.known.from || at > this.known.to) this.known = await this.read(at);
    const { alarms, asks } = this.known;
    this.alarms.renew(present(alarms.map((story) => alarmThen(story, at))));
    const leaves = present(asks.leaves.map((leave) => leaveThen(leave, at)));
    const hands = present(asks.hands.map((hand) => handThen(hand, at)));
    this.asks.renewLeaves(leaves);
    this.asks.renewHands(hands);
    const asked = [...leaves.map(({ id, state }) => `${id} ${state}`), ...hands.map(({ id }) => id)].join();
    const other = asked !== this.asked;
    this.asked = asked;
    return other;
  }

  /** The figures of the open alarms as the floor shows them. */
  follow(floor: FloorView): void {
    const open = this.alarms.list();
    if (open.length > 0) this.alarms.renew(this.history.follow(open, floor));
  }
}
