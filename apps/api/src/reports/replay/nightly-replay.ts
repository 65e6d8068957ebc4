import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { addDays, businessDayOf, businessDayOn, type Clock } from '@zhiban/time';
import { CentreSettingsService } from '../../centre';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import { DayReplays } from './day-replays';
import { ReplayRepository } from './replay.repository';

const lookEveryMs = 600_000;
const afterDayMs = 3_600_000;
/** Nights that were missed are made up for, so many days back. */
const daysBack = 7;
const againAfterMs = 3_600_000;

/** Replays each business day an hour after it has ended. */
@Injectable()
export class NightlyReplay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Replay');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly replays: DayReplays,
    private readonly repository: ReplayRepository,
    private readonly settings: CentreSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), lookEveryMs);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Replays the oldest day that is due; the others follow at the next looks. */
  async look(): Promise<void> {
    try {
      const due = await this.due();
      if (due !== null) await this.replays.replay(due);
    } catch (error) {
      if (error instanceof RefusalError) return;
      this.log.warn({ msg: 'A day could not be replayed; tried again in ten minutes.', reason: String(error) });
    }
  }

  private async due(): Promise<string | null> {
    const rule = this.settings.current().settings;
    const now = this.clock.now();
    const first = await this.repository.firstInterval();
    if (first === null) return null;
    const today = businessDayOf(now, rule).date;
    const oldest = [addDays(today, -daysBack), businessDayOf(first, rule).date].sort().at(-1) ?? today;
    const known = new Map((await this.repository.newest(oldest, today)).map((found) => [found.day, found]));
    for (let date = oldest; date < today; date = addDays(date, 1)) {
      const found = known.get(date);
      const again = found?.reason === 'still-told' && now - found.replayedAt > againAfterMs;
      if ((!found || again) && now >= businessDayOn(date, rule).to + afterDayMs) return date;
    }
    return null;
  }
}
