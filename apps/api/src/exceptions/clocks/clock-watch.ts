import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { actsDue, type ClockAct } from '@zhiban/workforce-exceptions';
import { ExceptionViews } from '../exception-views';
import { ExceptionsRepository, type ExceptionRow } from '../keeping/exceptions.repository';
import { ExceptionSettingsService } from '../settings/exception-settings.service';
import { ClockTeller } from './clock-teller';
import { clocksOfRow } from './timed';

const everyMs = 15_000;

/** Reminders and escalations of all clocks, also of those that ran out while nobody looked; each once. */
@Injectable()
export class ClockWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Exceptions');
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly exceptions: ExceptionsRepository,
    private readonly settings: ExceptionSettingsService,
    private readonly views: ExceptionViews,
    private readonly teller: ClockTeller,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look().catch((error: unknown) => this.log.error(error)), everyMs);
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async look(): Promise<void> {
    const open = await this.exceptions.open();
    const told = await this.exceptions.told(open.map(({ id }) => id));
    for (const row of open)
      for (const act of this.due(row)) if (!told.has(`${row.id} ${act.key}`)) await this.act(row.id, act.key);
  }

  /** Asked again under a lock, for a step may have stopped the clock meanwhile. */
  private async act(id: string, key: string): Promise<void> {
    await this.teller.tell(id, (row) => this.due(row).find((act) => act.key === key) ?? null);
  }

  private due(row: ExceptionRow): ClockAct[] {
    const { rules } = this.settings;
    return clocksOfRow(row, rules).flatMap((clock) => actsDue(clock, rules, this.views.now()));
  }
}
