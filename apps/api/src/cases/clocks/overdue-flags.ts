import { Injectable } from '@nestjs/common';
import { everywhere } from '@zhiban/wire';
import { overOverdue } from '@zhiban/workforce-exceptions';
import { UnitOfWork } from '../../platform/database';
import { CaseViews } from '../case-views';
import { CaseFlagsRepository } from '../keeping/case-flags.repository';
import { CasesRepository } from '../keeping/cases.repository';
import { FlagKeeping } from './flag-keeping';
import { flagTurns } from './flag-turns';
import { timed } from './timed';

const all = { reach: everywhere, name: '' };

/** Owners with more overdue cases than is allowed (CASE-3): kept and told when it begins, kept when it is over. */
@Injectable()
export class OverdueFlags {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly flags: CaseFlagsRepository,
    private readonly views: CaseViews,
    private readonly keeping: FlagKeeping,
  ) {}

  async look(): Promise<void> {
    const late = await this.cases.overdue(this.views.times(), all);
    const over = overOverdue(late.map(timed), this.views.settings.rules, this.views.now());
    if (flagTurns(over, await this.flags.newest()).length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      await this.flags.lock(tx);
      for (const turn of flagTurns(over, await this.flags.newest(tx)))
        await this.keeping.keep(
          tx,
          turn,
          late.filter(({ owner }) => owner === turn.owner),
        );
    });
  }
}
