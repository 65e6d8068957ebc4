import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit';
import type { Transaction } from '../../platform/database';
import { CaseViews } from '../case-views';
import { CaseFlagsRepository } from '../keeping/case-flags.repository';
import { CasesRepository } from '../keeping/cases.repository';
import { CaseTellings } from '../telling/case-tellings';
import type { FlagTurn } from './flag-turns';

@Injectable()
export class FlagKeeping {
  constructor(
    private readonly flags: CaseFlagsRepository,
    private readonly cases: CasesRepository,
    private readonly views: CaseViews,
    private readonly audit: AuditService,
    private readonly tellings: CaseTellings,
  ) {}

  async keep(tx: Transaction, turn: FlagTurn): Promise<void> {
    await this.flags.add(tx, { ...turn, at: new Date(this.views.now()) });
    const { owner, what, overdue } = turn;
    await this.audit.record(tx, { actor: 'machine', action: `case.flag-${what}`, subject: owner, after: { overdue } });
    if (what === 'ended') return;
    await this.tellings.flagged(tx, turn, await this.cases.overdueOf(tx, owner, this.views.times()));
  }
}
