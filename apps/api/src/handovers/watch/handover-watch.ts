import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock, Instant } from '@zhiban/time';
import { CLOCK } from '../../platform/clock';
import { HandoversRepository } from '../keeping/handovers.repository';
import { HandoverSettingsService } from '../settings/handover-settings.service';
import { RecordMaking } from './record-making';
import { Skipping } from './skipping';

const everyMs = 15_000;
const minuteMs = 60_000;

/**
 * Makes the record of a duty when it begins, also of those that began while nobody looked, and says of one that nobody
 * signed in time that its handover was skipped. A restart or a clock that goes back makes none twice.
 */
@Injectable()
export class HandoverWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Handovers');
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly making: RecordMaking,
    private readonly settings: HandoverSettingsService,
    private readonly handovers: HandoversRepository,
    private readonly skipping: Skipping,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look().catch((error: unknown) => this.log.error(error)), everyMs);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking.catch(() => undefined);
  }

  /** One look after the other. */
  look(): Promise<void> {
    this.looking = this.looking.catch(() => undefined).then(() => this.pass(this.clock.now()));
    return this.looking;
  }

  private async pass(now: Instant): Promise<void> {
    for (const place of this.settings.current().places) await this.making.make(place, now);
    const before = now - this.settings.current().rules.skippedAfter * minuteMs;
    for (const id of await this.handovers.overdue(new Date(before)))
      await this.skipping.skip(id).catch((error: unknown) => this.log.error(error));
  }
}
