import { Injectable } from '@nestjs/common';
import type { ClockAct } from '@zhiban/workforce-exceptions';
import { AuditService } from '../../audit';
import { ClockTellerOf, type KeptAct } from '../../clocks';
import { afterCommit, UnitOfWork, type Transaction } from '../../platform/database';
import { ExceptionNews } from '../exception-news';
import type { ExceptionRow } from '../keeping/exceptions.repository';
import { ExceptionSteps } from '../steps/exception-steps';
import { ExceptionTelling } from '../telling/exception-telling';

@Injectable()
export class ClockTeller extends ClockTellerOf<ExceptionRow> {
  protected readonly action = 'exception.clock';

  constructor(
    unitOfWork: UnitOfWork,
    audit: AuditService,
    private readonly steps: ExceptionSteps,
    private readonly telling: ExceptionTelling,
    private readonly news: ExceptionNews,
  ) {
    super(unitOfWork, audit);
  }

  protected now(): number {
    return this.steps.now();
  }

  protected lock(tx: Transaction, id: string): Promise<ExceptionRow | null> {
    return this.steps.exceptions.lock(tx, id);
  }

  protected keep(tx: Transaction, id: string, act: KeptAct): Promise<boolean> {
    return this.steps.exceptions.clockActs.keep(tx, id, act);
  }

  protected async announce(tx: Transaction, exception: ExceptionRow, act: ClockAct): Promise<void> {
    await this.telling.clock(tx, exception, act);
    afterCommit(tx, () => this.news.changes.next({ what: 'clock', exception, act }));
  }
}
