import type { Clock } from '@zhiban/time';
import { failure, faultOf } from '../outgoing';
import type { Delivery, OutboxChannel } from './channel';
import type { OutboxChannels } from './outbox-channels';
import type { ClaimedRow, OutboxRepository } from './outbox.repository';
import { outcomeOf, type Outcome } from './outcome';

export interface DispatcherOptions {
  /** A message is given up as lost with its server after this; longer than any attempt takes. */
  leaseMs: number;
  longestSendMs: number;
}

export interface DispatcherSigns {
  settled(message: ClaimedRow, outcome: Outcome): void;
  /** The outbox could not be read or written; it is tried again. */
  trouble(error: unknown): void;
}

export const dispatcherDefaults: DispatcherOptions = { leaseMs: 60_000, longestSendMs: 45_000 };

/**
 * Takes due messages out of the box and sends each over its channel: at least once, under the same id however often. An
 * attempt is written down after it is made, so a server that dies in between sends the message again.
 */
export class Dispatcher {
  private readonly lanes = new Map<string, Set<Promise<void>>>();
  private readonly stopping = new AbortController();
  private closed = false;
  private asked = false;
  private turn: Promise<void> | null = null;

  constructor(
    private readonly rows: Pick<OutboxRepository, 'claim' | 'settle'>,
    private readonly channels: OutboxChannels,
    private readonly clock: Clock,
    private readonly signs: DispatcherSigns,
    private readonly options: DispatcherOptions & { chance?: () => number } = dispatcherDefaults,
  ) {}

  /** Looks for due messages; while it is looking, once more afterwards. */
  wake(): void {
    if (this.closed) return;
    this.asked = true;
    this.turn ??= this.turns();
  }

  /** Resolves when nothing is being looked for and nothing is on its way. */
  async idle(): Promise<void> {
    while (this.turn || this.underWay().length > 0) await Promise.all([this.turn, ...this.underWay()]);
  }

  /** Lets what is on its way arrive within the time; what does not is given back to be sent again. */
  async stop(withinMs: number): Promise<void> {
    this.closed = true;
    await atMost(withinMs, this.idle());
    this.stopping.abort();
    await atMost(500, this.idle());
  }

  private async turns(): Promise<void> {
    while (this.asked) {
      this.asked = false;
      await this.take().catch((error: unknown) => this.signs.trouble(error));
    }
    this.turn = null;
  }

  private async take(): Promise<void> {
    for (;;) {
      const free = this.channels.all().filter((channel) => this.lane(channel.name).size < channel.lanes);
      if (free.length === 0 || this.closed) return;
      const now = this.clock.now();
      const names = free.map(({ name }) => name);
      const message = await this.rows.claim(names, new Date(now), new Date(now + this.options.leaseMs));
      const channel = message && this.channels.named(message.channel);
      if (!message || !channel) return;
      this.start(message, channel);
    }
  }

  private start(message: ClaimedRow, channel: OutboxChannel): void {
    const lane = this.lane(channel.name);
    const work = this.deliver(message, channel)
      .catch((error: unknown) => this.signs.trouble(error))
      .finally(() => {
        lane.delete(work);
        this.wake();
      });
    lane.add(work);
  }

  private async deliver(message: ClaimedRow, channel: OutboxChannel): Promise<void> {
    const delivery = await this.send(message, channel);
    const tried = { attempts: message.attempts, giveUpAt: message.giveUpAt.getTime() };
    const chance = (this.options.chance ?? Math.random)();
    const outcome = outcomeOf(delivery, tried, this.clock.now(), chance);
    await this.rows.settle(message, outcome);
    this.signs.settled(message, outcome);
  }

  /** A channel that neither answers nor heeds its signal is left behind before the lease ends. */
  private async send({ id, recipient, payload }: ClaimedRow, channel: OutboxChannel): Promise<Delivery> {
    const { longestSendMs } = this.options;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), longestSendMs);
    const stop = AbortSignal.any([late.signal, this.stopping.signal]);
    const given = (): Delivery =>
      this.stopping.signal.aborted
        ? failure('delivery.interrupted', {})
        : failure('delivery.timeout', { seconds: Math.ceil(longestSendMs / 1000) });
    const left = new Promise<Delivery>((resolve) => stop.addEventListener('abort', () => resolve(given())));
    try {
      return await Promise.race([channel.send({ id, recipient, payload }, stop), left]);
    } catch (error) {
      return stop.aborted ? given() : faultOf(error);
    } finally {
      clearTimeout(timer);
    }
  }

  private lane(channel: string): Set<Promise<void>> {
    const lane = this.lanes.get(channel) ?? new Set();
    this.lanes.set(channel, lane);
    return lane;
  }

  private underWay(): Promise<void>[] {
    return [...this.lanes.values()].flatMap((lane) => [...lane]);
  }
}

async function atMost(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, ms)))]);
  clearTimeout(timer);
}
