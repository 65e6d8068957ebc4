import { Injectable } from '@nestjs/common';
import type { ReportSchedule } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { UnitOfWork } from '../../platform/database';
import { ReportDelivery, type ReportMail } from './report-delivery';
import { ReportScheduleRepository } from './report-schedule.repository';

/** Handing over, noting that it was done, and the record of it are one transaction. */
@Injectable()
export class HandOver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ReportScheduleRepository,
    private readonly delivery: ReportDelivery,
    private readonly audit: AuditService,
  ) {}

  async run(
    { id, nextAt, name, kind }: ReportSchedule,
    mail: ReportMail,
    rows: number,
    now: number,
    next: number,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const held = await this.repository.lock(tx, id);
      if (held?.nextAt !== nextAt) return;
      await this.delivery.deliver(tx, mail);
      await this.repository.note(tx, id, now, next, null);
      if (kind !== 'agent') return;
      const after = { file: mail.file.name, rows, recipients: mail.recipients };
      await this.audit.record(tx, { actor: 'machine', action: 'report.mailed', subject: name, after });
    });
  }
}
