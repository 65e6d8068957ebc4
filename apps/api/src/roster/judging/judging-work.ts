import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { NeedsNotAtHand, RosterSources } from './roster-sources';

/** One transaction in which a roster is judged. Where needs are not at hand it is given up, and done once they are. */
@Injectable()
export class JudgingWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: RosterSources,
  ) {}

  async run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await this.unitOfWork.run(work);
      } catch (fault) {
        if (!(fault instanceof NeedsNotAtHand)) throw fault;
        await this.sources.needs(fault.days);
      }
    }
  }
}
