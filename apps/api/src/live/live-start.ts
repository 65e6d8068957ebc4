import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { randomUUID } from 'node:crypto';
import { CentreSettingsService } from '../centre';
import {
  ConnectorDesk,
  DoorLinks,
  EventRetention,
  EventStoring,
  ExchangeIntake,
  SourceBook,
  SourceLife,
} from '../ingest';
import { PeopleDirectory } from '../people';
import { CLOCK } from '../platform/clock';
import { CheckpointClerk } from './checkpoint-clerk';
import { demoMorning } from './demo-morning';
import { FloorRuntime } from './floor-runtime';

/** The order in which the river begins to flow, and in which it ends. */
@Injectable()
export class LiveStart implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Live');
  private started = false;

  constructor(
    private readonly storing: EventStoring,
    private readonly intake: ExchangeIntake,
    private readonly connectors: ConnectorDesk,
    private readonly sources: SourceBook,
    private readonly doors: DoorLinks,
    private readonly life: SourceLife,
    private readonly retention: EventRetention,
    private readonly floor: FloorRuntime,
    private readonly checkpoints: CheckpointClerk,
    private readonly settings: CentreSettingsService,
    private readonly people: PeopleDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The floor is restored and events flow. */
  get ready(): boolean {
    return this.started;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.storing.open();
    const restored = await this.floor.restore((source) => (source === this.connectors.source ? 'link' : 'door'));
    this.intake.open(this.floor, await this.storing.events.lastSeq());
    this.openDoors(restored.map(({ source }) => source));
    const own = restored.find(({ source }) => source === this.connectors.source);
    if (own?.linked) await this.endLostLink(own.lastAt);
    if (this.connectors.simulates) await this.tellDemoMorning(own?.lastAt ?? 0);
    this.settings.changes.subscribe(() => this.floor.touchAll());
    this.people.changes.subscribe(() => this.floor.touchAll());
    this.life.start(this.connectors.exchangeStartedAt);
    this.checkpoints.start();
    this.retention.start();
    this.floor.advance(this.clock.now());
    this.started = true;
    await this.connectors.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.checkpoints.stop();
    this.life.stop();
    await this.connectors.stop();
    if (this.started) {
      await this.checkpoints.take(true);
      await this.floor.intervalsStored();
    }
    await this.storing.close();
  }

  private openDoors(sources: readonly string[]): void {
    for (const source of sources) {
      if (source === this.connectors.source) continue;
      this.sources.open(source, 'door');
      this.doors.stored(source);
    }
  }

  /** The last run ended without a word: its link ended when the exchange was last known to be alive. */
  private async endLostLink(lastAt: number): Promise<void> {
    const { lastHeardAt } = await this.life.knownOf(this.connectors.source);
    const at = Math.min(this.clock.now(), Math.max(lastAt, lastHeardAt ?? 0));
    const down = { id: `lost-${randomUUID()}`, at, type: 'link-down', reason: 'stopped' } as const;
    this.intake.receive(this.connectors.open(), [down]);
  }

  private async tellDemoMorning(lastAt: number): Promise<void> {
    const { from } = this.floor.businessDay;
    if (lastAt >= from) return;
    const started = performance.now();
    let told = 0;
    for (const events of demoMorning(from, this.clock.now())) {
      this.intake.receive(this.connectors.open(), events);
      told += events.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.log.log({
      msg: 'the simulated day until now is told',
      events: told,
      ms: Math.round(performance.now() - started),
    });
  }
}
