import { Inject, Injectable } from '@nestjs/common';
import { AmiLink, type AcdConnector, type AmiLinkOptions, type HearingNews } from '@zhiban/acd-ami';
import type { Clock } from '@zhiban/time';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Subject } from 'rxjs';
import { CLOCK } from '../../platform/clock';
import { demoSeed, demoWorldFrom, usualSource } from '../../platform/demo';
import { Environment } from '../../platform/environment';
import { EventStoring } from '../event-storing';
import { ExchangeIntake } from '../exchange-intake';
import { SourceBook, type SourceKind, type SourceStatus } from '../source-book';
import { SourceLife } from '../source-life';
import { LinkFeed, type Opening } from './link-feed';
import { SimulatorProcess } from './simulator-process';

/** Beside the server's own file, in `dist`. */
const simulatorScript = fileURLToPath(new URL('../simulator/main.js', import.meta.url));

/** The links that this server makes by itself: to the exchange of the environment, or to the simulated one. */
@Injectable()
export class ConnectorDesk {
  private feed: LinkFeed | undefined;
  private link: AmiLink | undefined;
  private simulator: SimulatorProcess | undefined;
  private opening: Opening | undefined;
  private readonly heard = new Subject<HearingNews>();
  private world: number | undefined;

  constructor(
    private readonly environment: Environment,
    private readonly intake: ExchangeIntake,
    private readonly sources: SourceBook,
    storing: EventStoring,
    private readonly life: SourceLife,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    storing.onRelief(() => this.feed?.relieve());
  }

  /** What becomes of hearings on the exchange. */
  readonly hearings = this.heard.asObservable();

  /** The source that the link feeds. */
  readonly source = usualSource;

  get kind(): SourceKind {
    return this.environment.demo ? 'simulator' : 'ami';
  }

  /** Where the simulated exchange's world begins (ms): the same in this run, whenever the simulator is started. */
  get worldFrom(): number {
    return (this.world ??= demoWorldFrom(this.clock.now()));
  }

  /** No exchange is named, and the simulated one is there. */
  get simulates(): boolean {
    return this.environment.demo && existsSync(simulatorScript);
  }

  /** The link over which the exchange can be asked to do something; `null`: it is none, or none of Asterisk's. */
  linkTo(source: string): AmiLink | null {
    return source === this.source && !this.environment.demo ? (this.link ?? null) : null;
  }

  /** What comes over the link goes through `opening` first. */
  joinOnto(opening: Opening): void {
    this.opening = opening;
  }

  open(): SourceStatus {
    return this.sources.open(this.source, this.kind);
  }

  async start(): Promise<void> {
    const { ami } = this.environment;
    if (ami) {
      const { host, port, username, tls } = ami;
      const acts = ami.acts.size > 0 ? { hearing: (news: HearingNews) => this.heard.next(news) } : undefined;
      await this.connect({ host, port, username, secret: ami.secret.reveal(), tls, acts });
    } else if (this.simulates) this.simulate();
    else this.sources.link(this.open(), 'down', Date.now(), 'There is no built simulator beside the server.');
  }

  async stop(): Promise<void> {
    await this.disconnect();
    await this.simulator?.stop();
  }

  /** Noted with the proofs of life, so that the next start knows whether the exchange began anew meanwhile. */
  readonly exchangeStartedAt = (source: string): number | null =>
    source === this.source ? (this.link?.exchangeStartedAt ?? null) : null;

  private simulate(): void {
    const username = 'zhiban';
    const secret = randomBytes(24).toString('base64url');
    const options = { script: simulatorScript, seed: demoSeed, from: this.worldFrom, username, secret };
    this.simulator = new SimulatorProcess(options, (port) => {
      void this.disconnect().then(() => this.connect({ host: '127.0.0.1', port, username, secret }));
    });
    this.simulator.start();
  }

  private async connect(options: Omit<AmiLinkOptions, 'linkId' | 'earlier'>): Promise<void> {
    const earlier = await this.life.knownOf(this.source).catch(() => undefined);
    this.link = new AmiLink({ ...options, linkId: randomUUID().slice(0, 8), earlier });
    this.run(this.link);
  }

  private run(connector: AcdConnector): void {
    this.feed = new LinkFeed(this.open(), connector, this.intake, this.sources, this.opening);
    this.feed.start();
  }

  private async disconnect(): Promise<void> {
    const feed = this.feed;
    this.feed = undefined;
    await feed?.stop();
  }
}
