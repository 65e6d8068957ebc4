import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { CentreSettingsService } from '../centre';
import { CLOCK } from '../platform/clock';
import { impliedLinkId } from './door/door-links';
import { EventStoring } from './event-storing';

const firstAfterMs = 60_000;
const everyMs = 3_600_000;

/** Drops the days of raw events that are older than the centre keeps them. */
@Injectable()
export class EventRetention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Retention');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly storing: EventStoring,
    private readonly settings: CentreSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.again(firstAfterMs);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  private again(afterMs: number): void {
    this.timer = setTimeout(() => {
      this.again(everyMs);
      void this.run();
    }, afterMs);
    this.timer.unref();
  }

  async run(): Promise<void> {
    const days = this.settings.current().settings.rawEventDays;
    try {
      const dropped = await this.storing.events.dropOld(this.clock.now(), days, impliedLinkId);
      if (dropped.length > 0) this.log.log({ msg: 'Old events are dropped.', days: dropped });
    } catch (error) {
      this.log.warn({ msg: 'Old events could not be dropped; tried again in an hour.', reason: String(error) });
    }
  }
}
