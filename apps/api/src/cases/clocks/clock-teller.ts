import { Injectable } from '@nestjs/common';
import type { ClockAct } from '@zhiban/workforce-exceptions';
import { AuditService } from '../../audit';
import { ClockTellerOf, type KeptAct } from '../../clocks';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { CaseViews } from '../case-views';
import { CasesRepository, type CaseRow } from '../keeping/cases.repository';
import { CaseTellings } from '../telling/case-tellings';

@Injectable()
export class CaseClockTeller extends ClockTellerOf<CaseRow> {
  protected readonly action = 'case.clock';

  constructor(
    unitOfWork: UnitOfWork,
    audit: AuditService,
    private readonly cases: CasesRepository,
    private readonly views: CaseViews,
    private readonly tellings: CaseTellings,
  ) {
    super(unitOfWork, audit);
  }

  protected now(): number {
    return this.views.now();
  }

  protected lock(tx: Transaction, id: string): Promise<CaseRow | null> {
    return this.cases.lock(tx, id);
  }

  protected keep(tx: Transaction, id: string, act: KeptAct): Promise<boolean> {
    return this.cases.clockActs.keep(tx, id, act);
  }

  protected announce(tx: Transaction, row: CaseRow, act: ClockAct): Promise<void> {
    return this.tellings.clock(tx, row, act);
  }
}
