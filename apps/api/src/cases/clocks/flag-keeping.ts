import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit';
import type { Transaction } from '../../platform/database';
import { CaseViews } from '../case-views';
import { CaseFlagsRepository } from '../keeping/case-flags.repository';
import type { CaseRow } from '../keeping/cases.repository';
import { CaseTellings } from '../telling/case-tellings';
import type { FlagTurn } from './flag-turns';

@Injectable()
export class FlagKeeping {
  constructor(
    private readonly flags: CaseFlagsRepository,
    private readonly views: CaseViews,
    private readonly audit: AuditService,
    private readonly tellings: CaseTellings,
  ) {}

  /** `late`: the owner's overdue cases. */
  async keep(tx: Transaction, turn: FlagTurn, late: readonly CaseRow[]): Promise<void> {
    await this.flags.add(tx, { ...turn, at: new Date(this.views.now()) });
    const { owner, what, overdue } = turn;
    await this.audit.record(tx, { actor: 'machine', action: `case.flag-${what}`, subject: owner, after: { overdue } });
    if (what === 'begun') await this.tellings.flagged(tx, turn, late);
  }
}
