import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { EventStoring, ExchangeIntake, FeedStart } from '../ingest';
import { CLOCK } from '../platform/clock';
import { CheckpointClerk } from './checkpoint-clerk';
import { DemoStart } from './demo-start';
import { FloorRuntime } from './floor-runtime';
import { SettingsWatch } from './settings-watch';

/** The order in which the river begins to flow, and in which it ends. */
@Injectable()
export class LiveStart implements OnApplicationBootstrap, OnApplicationShutdown {
  private started = false;

  constructor(
    private readonly storing: EventStoring,
    private readonly intake: ExchangeIntake,
    private readonly feeds: FeedStart,
    private readonly floor: FloorRuntime,
    private readonly demo: DemoStart,
    private readonly checkpoints: CheckpointClerk,
    private readonly settings: SettingsWatch,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The floor is restored and events flow. */
  get ready(): boolean {
    return this.started;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.storing.open();
    const known = await this.floor.restore(this.feeds.kindOf);
    this.intake.open(this.floor, await this.storing.events.lastSeq());
    await this.demo.tellMorning(await this.feeds.resume(known));
    this.settings.start();
    this.checkpoints.start();
    this.floor.advance(this.clock.now());
    this.started = true;
    await this.feeds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.checkpoints.stop();
    await this.feeds.stop();
    if (this.started) {
      await this.checkpoints.take(true);
      await this.floor.intervalsStored();
    }
    await this.storing.close();
  }
}
