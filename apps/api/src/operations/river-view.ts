import { Injectable } from '@nestjs/common';
import type { OperationsView } from '@zhiban/wire';
import { ExchangeIntake } from '../ingest';
import { CheckpointClerk, LiveStart } from '../live';

/** How far the river has got: started, stored, saved. */
@Injectable()
export class RiverView {
  constructor(
    private readonly start: LiveStart,
    private readonly intake: ExchangeIntake,
    private readonly checkpoints: CheckpointClerk,
  ) {}

  get flows(): boolean {
    return this.start.ready;
  }

  view(): Pick<OperationsView, 'writer' | 'checkpoint'> {
    const { last } = this.checkpoints;
    return { writer: this.intake.writerView(), checkpoint: { at: last?.at ?? null, seq: last?.seq ?? null } };
  }
}
