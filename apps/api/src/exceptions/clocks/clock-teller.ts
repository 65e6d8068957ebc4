import { Injectable } from '@nestjs/common';
import type { ClockAct } from '@zhiban/workforce-exceptions';
import { AuditService } from '../../audit';
import { ClockTellerOf, type KeptAct } from '../../clocks';
import { afterCommit, UnitOfWork, type Transaction } from '../../platform/database';
import { ExceptionNews } from '../exception-news';
import { ExceptionViews } from '../exception-views';
import { ExceptionsRepository, type ExceptionRow } from '../keeping/exceptions.repository';

@Injectable()
export class ClockTeller extends ClockTellerOf<ExceptionRow> {
  protected readonly action = 'exception.clock';

  constructor(
    unitOfWork: UnitOfWork,
    audit: AuditService,
    private readonly exceptions: ExceptionsRepository,
    private readonly views: ExceptionViews,
    private readonly news: ExceptionNews,
  ) {
    super(unitOfWork, audit);
  }

  protected now(): number {
    return this.views.now();
  }

  protected lock(tx: Transaction, id: string): Promise<ExceptionRow | null> {
    return this.exceptions.lock(tx, id);
  }

  protected keep(tx: Transaction, id: string, act: KeptAct): Promise<boolean> {
    return this.exceptions.clockActs.keep(tx, id, act);
  }

  protected announce(tx: Transaction, exception: ExceptionRow, act: ClockAct): Promise<void> {
    afterCommit(tx, () => this.news.changes.next({ what: 'clock', exception, act }));
    return Promise.resolve();
  }
}
