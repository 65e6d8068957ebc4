import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { MissedTelling } from './missed-telling';

const everyMs = 60_000;

/** Meetings that nobody held, as time goes on; also of the hours in which no server ran. */
@Injectable()
export class MissedWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Meetings');
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(private readonly telling: MissedTelling) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.look().catch((error: unknown) => this.log.error(error));
    }, everyMs);
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** One look at a time. */
  look(): Promise<void> {
    this.looking ??= this.telling.tell().finally(() => (this.looking = null));
    return this.looking;
  }
}
