import { Injectable } from '@nestjs/common';
import type { ExceptionClock } from '@zhiban/wire';
import type { ClockAct } from '@zhiban/workforce-exceptions';
import { AuditService } from '../../audit';
import { UnitOfWork } from '../../platform/database';
import { ExceptionNews } from '../exception-news';
import type { ExceptionRow } from '../keeping/exceptions.repository';
import { ExceptionSteps } from '../steps/exception-steps';
import { ExceptionTelling } from '../telling/exception-telling';

const machine = 'machine';

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
  async tell(id: string, due: (row: ExceptionRow) => ClockAct | null): Promise<void> {
    const { exceptions } = this.steps;
    const told = await this.unitOfWork.run(async (tx) => {
      const row = await exceptions.lock(tx, id);
      const act = row && due(row);
      if (!row || !act) return null;
      const { key, at } = act;
      const kind = act.kind as ExceptionClock['kind'];
      const kept = { exceptionId: id, key, kind, step: String(act.step), dueAt: new Date(at) };
      if (!(await exceptions.act(tx, { ...kept, at: new Date(this.steps.now()) }))) return null;
      await this.audit.record(tx, { actor: machine, action: 'exception.clock', subject: id, after: kept });
      await this.telling.clock(tx, row, act);
      return { what: 'clock' as const, exception: row, act };
    });
    if (told) this.news.changes.next(told);
  }
}
