import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { CLOCK } from '../platform/clock';
import { TellingsRepository } from './tellings.repository';

const everyMs = 6 * 3_600_000;
/** Requests keep their own history for longer. */
const keptMs = 90 * 86_400_000;

/** What somebody was told is forgotten after a while, read or not. */
@Injectable()
export class TellingRetention implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Tellings');
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly tellings: TellingsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.try(), everyMs);
    this.try();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async tidy(): Promise<void> {
    await this.tellings.dropOld(new Date(this.clock.now() - keptMs));
  }

  private try(): void {
    this.tidy().catch((error: unknown) => this.log.error(error));
  }
}
