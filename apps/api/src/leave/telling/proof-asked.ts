import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { LeaveSettingsService } from '../settings/leave-settings.service';

/** Whether a certificate has to go with a leave (LEAVE-2) and is not there yet. */
@Injectable()
export class ProofAsked {
  constructor(private readonly settings: LeaveSettingsService) {}

  async isMissing(tx: Transaction, { id, type, pieces }: LeaveRequestEntity): Promise<boolean> {
    const from = this.settings.type(type)?.certificateFromDays ?? null;
    if (from === null || new Set(pieces.map(({ date }) => date)).size < from) return false;
    const [row] = await tx.query<unknown[]>('SELECT 1 FROM leave_certificate WHERE request_id = $1 LIMIT 1', [id]);
    return row === undefined;
  }
}
