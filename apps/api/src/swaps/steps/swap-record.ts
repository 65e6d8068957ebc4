import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit';
import type { Transaction } from '../../platform/database';
import type { SwapStep } from '@zhiban/wire';
import { SwapTelling, type SwapStepToTell } from '../telling/swap-telling';

type Recorded = SwapStep | 'filed' | 'turned-away';

/** What others learn of a step, in its transaction: the audit, and whom it concerns. */
@Injectable()
export class SwapRecord {
  constructor(
    private readonly audit: AuditService,
    private readonly telling: SwapTelling,
  ) {}

  /** Without a transaction where nothing else is kept. */
  write(tx: Transaction | null, actor: string, what: Recorded, id: string, after: object): Promise<void> {
    return this.audit.record(tx, { actor, action: `swap.${what}`, subject: id, after });
  }

  tell(tx: Transaction, told: SwapStepToTell): Promise<void> {
    return this.telling.tell(tx, told);
  }
}
