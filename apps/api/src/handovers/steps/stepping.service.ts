import { Injectable } from '@nestjs/common';
import { mayIn, type HandoverEnd, type Permission, type StepHandover } from '@zhiban/wire';
import { Drawing } from '../drawing/drawing';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { HandoverViews } from '../view/handover-views';
import { RecordSteps } from './record-steps';
import { SteppingActs } from './stepping-acts';

type Taken = HandoverEnd['done'];

/** What people do with a record, each in one transaction under a lock; of two at once the second is told how it stands. */
@Injectable()
export class SteppingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: RecordSteps,
    private readonly views: HandoverViews,
    private readonly drawing: Drawing,
    private readonly acts: SteppingActs,
  ) {}

  async step(id: string, asked: StepHandover, reader: Reader): Promise<HandoverEnd> {
    this.views.seen(await this.steps.handovers.find(id), reader);
    // Whoever signs or names a lead does so by the roster and the facts of this moment.
    if (drawnFirst.has(asked.step)) await this.drawing.draw(id, true);
    const done = await this.unitOfWork.run((tx) => this.take(tx, id, asked, reader));
    const row = this.views.seen(await this.steps.handovers.find(id), reader);
    return { done, handover: await this.views.of(row, reader) };
  }

  private async take(tx: Transaction, id: string, asked: StepHandover, reader: Reader): Promise<Taken> {
    const row = this.views.seen(await this.steps.handovers.lock(tx, id), reader);
    const needs: Permission = asked.step === 'name-lead' ? 'handover.name-lead' : 'handover.write';
    const may = needs === 'handover.write' ? this.views.writes(row, reader) : mayIn(reader, needs, row.place);
    if (!may) throw new RefusalError('permission.missing', { permission: needs });
    if (asked.step === 'release') return this.acts.release(tx, row, asked.person, reader);
    if (row.version !== asked.version) return 'overtaken';
    await this.acts.take(tx, row, asked, reader);
    return 'done';
  }
}

const drawnFirst: ReadonlySet<StepHandover['step']> = new Set<StepHandover['step']>([
  'hand-over',
  'take-over',
  'name-lead',
]);
