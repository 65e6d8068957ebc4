import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { randomUUID } from 'node:crypto';
import { CLOCK } from '../platform/clock';
import { DoorLinks } from './door/door-links';
import { ExchangeIntake } from './exchange-intake';
import { ConnectorDesk } from './link/connector-desk';
import { SourceBook } from './source-book';
import { SourceLife } from './source-life';

/** A source as an earlier run left it. */
export interface KnownSource {
  source: string;
  /** Until when (ms) its floor is known. */
  lastAt: number;
  /** Its floor believes it linked. */
  linked: boolean;
}

/** Begins and ends what feeds the floor. */
@Injectable()
export class FeedStart {
  constructor(
    private readonly intake: ExchangeIntake,
    private readonly connectors: ConnectorDesk,
    private readonly sources: SourceBook,
    private readonly doors: DoorLinks,
    private readonly life: SourceLife,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How events of a source come. */
  readonly kindOf = (source: string): 'link' | 'door' => (source === this.connectors.source ? 'link' : 'door');

  /** Takes up what the last run left; answers when (ms) the exchange of our own link was last told of, 0: never. */
  async resume(known: readonly KnownSource[]): Promise<number> {
    for (const { source } of known) if (this.kindOf(source) === 'door') this.openDoor(source);
    const own = known.find(({ source }) => this.kindOf(source) === 'link');
    if (own?.linked) await this.endLostLink(own.lastAt);
    return own?.lastAt ?? 0;
  }

  async start(): Promise<void> {
    this.life.start(this.connectors.exchangeStartedAt);
    await this.connectors.start();
  }

  async stop(): Promise<void> {
    this.life.stop();
    await this.connectors.stop();
  }

  private openDoor(source: string): void {
    this.sources.open(source, 'door');
    this.doors.stored(source);
  }

  /** The last run ended without a word: its link ended when the exchange was last known to be alive. */
  private async endLostLink(lastAt: number): Promise<void> {
    const { lastHeardAt } = await this.life.knownOf(this.connectors.source);
    const at = Math.min(this.clock.now(), Math.max(lastAt, lastHeardAt ?? 0));
    const down = { id: `lost-${randomUUID()}`, at, type: 'link-down', reason: 'stopped' } as const;
    this.intake.receive(this.connectors.open(), [down]);
  }
}
