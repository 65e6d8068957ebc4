import { Inject, Injectable } from '@nestjs/common';
import { nextRun, type Clock } from '@zhiban/time';
import type { ReportSchedule, ReportScheduleInput } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AuditService } from '../../audit';
import { CentreSettingsService } from '../../centre';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { ReportScheduleRepository } from './report-schedule.repository';

/** Which reports are mailed when and to whom. Each change is recorded. */
@Injectable()
export class ReportSchedules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ReportScheduleRepository,
    private readonly audit: AuditService,
    private readonly settings: CentreSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(): Promise<ReportSchedule[]> {
    return this.repository.list();
  }

  add(input: ReportScheduleInput, author: string): Promise<ReportSchedule> {
    const schedule = { ...input, id: randomUUID(), author, nextAt: this.next(input), lastAt: null, lastError: null };
    return this.unitOfWork.run(async (tx) => {
      await this.repository.add(tx, schedule, this.clock.now());
      await this.audit.record(tx, {
        actor: author,
        action: 'report-schedule.added',
        subject: input.name,
        after: input,
      });
      return schedule;
    });
  }

  change(id: string, input: ReportScheduleInput, actor: string): Promise<ReportSchedule> {
    return this.unitOfWork.run(async (tx) => {
      const before = await this.repository.lock(tx, id);
      if (!before) throw new RefusalError('not-found', {});
      const changed = { ...before, ...input, nextAt: this.next(input) };
      await this.repository.change(tx, changed);
      await this.audit.record(tx, {
        actor,
        action: 'report-schedule.changed',
        subject: input.name,
        before,
        after: input,
      });
      return changed;
    });
  }

  async remove(id: string, actor: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const before = await this.repository.lock(tx, id);
      if (!before) throw new RefusalError('not-found', {});
      await this.repository.remove(tx, id);
      await this.audit.record(tx, { actor, action: 'report-schedule.removed', subject: before.name, before });
    });
  }

  private next({ every, atTime }: ReportScheduleInput): number {
    return nextRun(every, atTime, this.settings.current().settings.timeZone, this.clock.now());
  }
}
