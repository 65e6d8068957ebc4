import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit';
import type { Transaction } from '../../platform/database';
import type { MeetingVersionRow } from './meetings.repository';
import { MeetingsRepository } from './meetings.repository';
import type { MeetingEntity } from './meeting.entity';

export type MeetingChange = MeetingVersionRow['change'];

/** Each saving as it left the minutes. What is said of somebody's health stays out of it, and out of the audit. */
@Injectable()
export class KeepingTrack {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly audit: AuditService,
  ) {}

  async keep(tx: Transaction, row: MeetingEntity, change: MeetingChange, by: string, at: Date): Promise<void> {
    const { id, version, agenda, minutes } = row;
    await this.meetings.addVersion(tx, { meetingId: id, version, at, by, change, agenda, minutes });
    await this.record(tx, row, change, by);
  }

  async record(tx: Transaction, row: MeetingEntity, change: MeetingChange | 'add', by: string): Promise<void> {
    const { id, number, kind, site, team, version, at } = row;
    const after = { number, kind, site, team, at: at.getTime(), version };
    await this.audit.record(tx, { actor: by, action: `meeting.${change}`, subject: id, after });
  }
}
