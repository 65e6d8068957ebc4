import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Subscription } from 'rxjs';
import { PeopleDirectory } from '../people';
import { PublishedRoster } from '../roster';
import { MeantRenewal } from './meant/meant-renewal';
import { NoticeWork } from './notice-work';

const everyMs = 15_000;

/** As time goes on: who is meant by now, who has to be told and reminded; also of what passed while nobody looked. */
@Injectable()
export class NoticeWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Notices');
  private readonly heard = new Subscription();
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly work: NoticeWork,
    private readonly renewal: MeantRenewal,
    private readonly people: PeopleDirectory,
    private readonly roster: PublishedRoster,
  ) {}

  onApplicationBootstrap(): void {
    this.heard.add(this.people.changes.subscribe(() => this.renewal.forget()));
    this.heard.add(this.roster.changes.subscribe(() => this.renewal.forget()));
    this.timer = setInterval(() => this.try(), everyMs);
    this.try();
  }

  onModuleDestroy(): void {
    this.heard.unsubscribe();
    if (this.timer) clearInterval(this.timer);
  }

  /** One look at a time. */
  look(): Promise<void> {
    this.looking ??= this.work.look().finally(() => (this.looking = null));
    return this.looking;
  }

  private try(): void {
    this.look().catch((error: unknown) => this.log.error(error));
  }
}
