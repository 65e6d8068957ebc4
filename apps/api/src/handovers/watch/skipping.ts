import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { afterHandoverStep } from '@zhiban/workforce-handover';
import { CLOCK } from '../../platform/clock';
import { Drawing } from '../drawing/drawing';
import { UnitOfWork } from '../../platform/database';
import { RecordSteps } from '../steps/record-steps';
import { HandoverTelling } from '../telling/handover-telling';

/** A handover that nobody signed in time. It is made up for in writing; that it was late stays. */
@Injectable()
export class Skipping {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: RecordSteps,
    private readonly telling: HandoverTelling,
    private readonly drawing: Drawing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Drawn once more, so that whoever was lead is told and what happened stands there. */
  async skip(id: string): Promise<void> {
    await this.drawing.draw(id, true);
    await this.unitOfWork.run(async (tx) => {
      const row = await this.steps.handovers.lock(tx, id);
      const state = row && row.skippedAt === null ? afterHandoverStep(row.state, 'skip') : null;
      if (!row || state === null) return;
      const at = new Date(this.clock.now());
      const before = { state: row.state, handed: row.handed };
      const told = { actor: 'machine', step: 'skipped', before, after: { state } };
      await this.steps.take(tx, row, 'skip', { handed: null, skippedAt: at }, told);
      await this.telling.skipped(tx, row, at);
    });
  }
}
