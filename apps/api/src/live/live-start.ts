import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { EventStoring, FeedStart } from '../ingest';
import { DemoStart } from './demo-start';
import { FloorLife } from './floor-life';

/** The order in which the river begins to flow, and in which it ends. */
@Injectable()
export class LiveStart implements OnApplicationBootstrap, OnApplicationShutdown {
  private started = false;

  constructor(
    private readonly storing: EventStoring,
    private readonly feeds: FeedStart,
    private readonly floor: FloorLife,
    private readonly demo: DemoStart,
  ) {}

  /** The floor is restored and events flow. */
  get ready(): boolean {
    return this.started;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.storing.open();
    const known = await this.floor.restore(this.feeds.kindOf, () => this.storing.events.lastSeq());
    await this.demo.tellMorning(await this.feeds.resume(known));
    this.floor.begin();
    this.started = true;
    await this.feeds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.floor.rest();
    await this.feeds.stop();
    if (this.started) await this.floor.end();
    await this.storing.close();
  }
}
