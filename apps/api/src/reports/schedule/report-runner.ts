import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { lastRun, nextRun, type Clock } from '@zhiban/time';
import type { ReportSchedule } from '@zhiban/wire';
import { CentreSettingsService } from '../../centre';
import { CLOCK } from '../../platform/clock';
import { reportFile } from '../export/report-file';
import { ReportService } from '../table/report.service';
import { HandOver } from './hand-over';
import { reportMail } from './report-mail';
import { ReportScheduleRepository } from './report-schedule.repository';
import { spanAt } from './scheduled-span';

const lookEveryMs = 60_000;
const againAfterMs = 900_000;

/** Makes the reports that are due and hands them over; what fails is tried again until its next time has come. */
@Injectable()
export class ReportRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Reports');
  private timer: NodeJS.Timeout | undefined;
  private running = false;

  constructor(
    private readonly repository: ReportScheduleRepository,
    private readonly reports: ReportService,
    private readonly handOver: HandOver,
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

  async look(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      for (const schedule of await this.repository.due(this.clock.now())) await this.one(schedule);
    } catch (error) {
      this.log.warn({ msg: 'The schedules of reports could not be looked at.', reason: String(error) });
    } finally {
      this.running = false;
    }
  }

  private async one(schedule: ReportSchedule): Promise<void> {
    const now = this.clock.now();
    const { settings } = this.settings.current();
    const { every, atTime } = schedule;
    const next = nextRun(every, atTime, settings.timeZone, now);
    const due = lastRun(every, atTime, settings.timeZone, now);
    try {
      const { kind, by, split, subjects, teams, columns, span } = schedule;
      const days = spanAt(span, due, settings);
      const table = await this.reports.table(kind, { ...days, by, split, subjects, teams, columns });
      const file = await reportFile(table, schedule.format, schedule.language);
      await this.handOver.run(schedule, reportMail(schedule, due, table, file, settings), table.rows.length, now, next);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.log.warn({ msg: 'A scheduled report could not be handed over.', schedule: schedule.name, reason });
      await this.repository.note(null, schedule.id, now, Math.min(next, now + againAfterMs), reason.slice(0, 300));
    }
  }
}
