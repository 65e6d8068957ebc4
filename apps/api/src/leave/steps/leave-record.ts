import { Injectable } from '@nestjs/common';
import type { LeaveStep } from '@zhiban/wire';
import { AuditService } from '../../audit';
import type { Transaction } from '../../platform/database';
import { LeaveTelling, type LeaveStepToTell } from '../telling/leave-telling';

/** What others learn of a step, in its transaction: the audit, and whom it concerns. */
@Injectable()
export class LeaveRecord {
  constructor(
    private readonly audit: AuditService,
    private readonly telling: LeaveTelling,
  ) {}

  write(tx: Transaction, actor: string, what: LeaveStep | 'filed', id: string, after: object): Promise<void> {
    return this.audit.record(tx, { actor, action: `leave.${what}`, subject: id, after });
  }

  tell(tx: Transaction, told: LeaveStepToTell): Promise<void> {
    return this.telling.tell(tx, told);
  }
}
