import { Injectable } from '@nestjs/common';
import { everywhere } from '@zhiban/wire';
import { tooMany } from '@zhiban/workforce-exceptions';
import { UnitOfWork } from '../../platform/database';
import { CaseViews } from '../case-views';
import { CaseFlagsRepository } from '../keeping/case-flags.repository';
import { CaseSumsRepository } from '../keeping/case-sums.repository';
import { FlagKeeping } from './flag-keeping';
import { flagTurns } from './flag-turns';

const all = { reach: everywhere, name: '' };

/** Owners with more overdue cases than is allowed (CASE-3): kept and told when it begins, kept when it is over. */
@Injectable()
export class OverdueFlags {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sums: CaseSumsRepository,
    private readonly flags: CaseFlagsRepository,
    private readonly views: CaseViews,
    private readonly keeping: FlagKeeping,
  ) {}

  async look(): Promise<void> {
    const counts = await this.sums.overdueByOwner(all, this.views.times());
    const over = tooMany(counts, this.views.settings.rules);
    if (flagTurns(over, await this.flags.newest()).length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      await this.flags.lock(tx);
      for (const turn of flagTurns(over, await this.flags.newest(tx))) await this.keeping.keep(tx, turn);
    });
  }
}
