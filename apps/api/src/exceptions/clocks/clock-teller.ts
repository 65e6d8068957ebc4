import { Injectable } from '@nestjs/common';
import type { ExceptionClock } from '@zhiban/wire';
import type { ClockAct, RunningClock } from '@zhiban/workforce-exceptions';
import { AuditService } from '../../audit';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { ExceptionNews } from '../exception-news';
import type { ExceptionRow } from '../keeping/exceptions.repository';
import { ExceptionSteps } from '../steps/exception-steps';
import { ExceptionTelling } from '../telling/exception-telling';

const machine = 'machine';

/** What is due to be told, and of which run of which clock. */
export interface DueAct {
  act: ClockAct;
  clock: RunningClock;
}

/** Tells of a clock and keeps that it did, in one transaction. */
@Injectable()
export class ClockTeller {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: ExceptionSteps,
    private readonly telling: ExceptionTelling,
    private readonly audit: AuditService,
    private readonly news: ExceptionNews,
  ) {}

  /** `due` says what of it is due as it stands now; `null`: nothing any more. */
  async tell(id: string, due: (row: ExceptionRow) => DueAct | null): Promise<void> {
    const told = await this.unitOfWork.run(async (tx) => {
      const row = await this.steps.exceptions.lock(tx, id);
      const found = row && due(row);
      return row && found && (await this.keep(tx, row, found)) ? { row, act: found.act } : null;
    });
    if (told) this.news.changes.next({ what: 'clock', exception: told.row, act: told.act });
  }

  /** `false`: it was told before. */
  private async keep(tx: Transaction, row: ExceptionRow, { act, clock }: DueAct): Promise<boolean> {
    const { key, at, step } = act;
    const kind = act.kind as ExceptionClock['kind'];
    const kept = { exceptionId: row.id, key, kind, step: String(step), dueAt: new Date(at) };
    if (!(await this.steps.exceptions.act(tx, { ...kept, at: new Date(this.steps.now()) }))) return false;
    await this.audit.record(tx, { actor: machine, action: 'exception.clock', subject: row.id, after: kept });
    await this.telling.clock(tx, row, act, clock.dueAt);
    return true;
  }
}
