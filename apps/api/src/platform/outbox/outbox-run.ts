import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { Counter, Gauge } from 'prom-client';
import { CLOCK } from '../clock';
import { Dispatcher } from './dispatcher';
import { Outbox } from './outbox';
import { OutboxChannels } from './outbox-channels';
import { OutboxRepository, type ClaimedRow } from './outbox.repository';
import type { Outcome } from './outcome';

const lookEveryMs = 1000;
/** The house has less than five seconds to stop, and the events come first. */
const stopWithinMs = 1000;
const tidyEveryMs = 3_600_000;
/** How long messages are kept to be looked at. */
const sentKeptMs = 30 * 86_400_000;
const failedKeptMs = 90 * 86_400_000;

/** The dispatcher's life in this server: begins, looks, tidies and stops with it. */
@Injectable()
export class OutboxRun implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Outbox');
  private readonly dispatcher: Dispatcher;
  private readonly sent = new Counter({
    name: 'zhiban_outbox_sent_total',
    help: 'Messages sent, by channel',
    labelNames: ['channel'],
    registers: [],
  });
  private readonly failed = new Counter({
    name: 'zhiban_outbox_failed_total',
    help: 'Messages given up, by channel',
    labelNames: ['channel'],
    registers: [],
  });
  readonly metrics: readonly (Counter | Gauge)[];
  private timers: NodeJS.Timeout[] = [];
  private troubled = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly repository: OutboxRepository,
    channels: OutboxChannels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.dispatcher = new Dispatcher(repository, channels, clock, {
      settled: (message, outcome) => this.settled(message, outcome),
      trouble: (error) => this.trouble(error),
    });
    this.metrics = [waitingGauge(repository), this.sent, this.failed];
  }

  /** One server has the data: what is still claimed was on its way when an earlier one died. */
  async onApplicationBootstrap(): Promise<void> {
    await this.repository.releaseAll(new Date(this.clock.now())).catch((error: unknown) => this.trouble(error));
    this.outbox.wakes.subscribe(() => this.dispatcher.wake());
    this.timers = [
      setInterval(() => this.dispatcher.wake(), lookEveryMs).unref(),
      setInterval(() => void this.tidy(), tidyEveryMs).unref(),
    ];
    this.dispatcher.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.dispatcher.stop(stopWithinMs);
  }

  async tidy(): Promise<void> {
    const now = this.clock.now();
    const { repository } = this;
    await repository
      .dropOld(new Date(now - sentKeptMs), new Date(now - failedKeptMs))
      .catch((error: unknown) => this.trouble(error));
  }

  private settled({ id, channel, attempts }: ClaimedRow, outcome: Outcome): void {
    this.troubled = false;
    if (outcome.state === 'sent') return this.sent.inc({ channel });
    const { code } = outcome.error;
    if (outcome.state === 'failed') {
      this.failed.inc({ channel });
      this.log.warn({ msg: 'a message is given up', id, channel, attempts, why: code });
    } else if (attempts === 1) {
      this.log.log({ msg: 'a message waits to be sent again', id, channel, why: code });
    }
  }

  /** Said once until something goes well again. */
  private trouble(error: unknown): void {
    if (!this.troubled) this.log.warn({ msg: 'the outbox cannot be read or written', why: String(error) });
    this.troubled = true;
  }
}

function waitingGauge(repository: OutboxRepository): Gauge {
  return new Gauge({
    name: 'zhiban_outbox_waiting',
    help: 'Messages that are not sent yet',
    registers: [],
    async collect() {
      // Without a database the last known number would lie.
      this.set(
        await repository.counts().then(
          ({ waiting }) => waiting,
          () => NaN,
        ),
      );
    },
  });
}
