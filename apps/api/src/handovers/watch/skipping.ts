import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { afterHandoverStep } from '@zhiban/workforce-handover';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { HandoversRepository } from '../keeping/handovers.repository';
import { HandoverTelling } from '../telling/handover-telling';

/** A handover that nobody signed in time. It is made up for in writing; that it was late stays. */
@Injectable()
export class Skipping {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handovers: HandoversRepository,
    private readonly telling: HandoverTelling,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async skip(id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const row = await this.handovers.lock(tx, id);
      const state = row && row.skippedAt === null ? afterHandoverStep(row.state, 'skip') : null;
      if (!row || state === null) return;
      const at = new Date(this.clock.now());
      await this.handovers.step(tx, id, { ...row, state, version: row.version + 1, handed: null, skippedAt: at });
      const before = { state: row.state, handed: row.handed };
      await this.audit.record(tx, {
        ...{ actor: 'machine', action: 'handover.skipped', subject: id },
        ...{ before, after: { state } },
      });
      await this.telling.skipped(tx, row, at);
    });
  }
}
