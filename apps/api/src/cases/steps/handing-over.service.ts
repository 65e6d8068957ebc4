import { Injectable } from '@nestjs/common';
import type { CasesHandedOver, HandOverCases } from '@zhiban/wire';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { CaseTellings } from '../telling/case-tellings';
import { CaseSteps } from './case-steps';

/** Whoever goes home, or leaves, hands over all that is theirs at once (HAND-9). */
@Injectable()
export class HandingOverService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: CaseSteps,
    private readonly tellings: CaseTellings,
  ) {}

  handOver(asked: HandOverCases, reader: Reader): Promise<CasesHandedOver> {
    if (asked.from === asked.to) throw new RefusalError('case.same-owner', {});
    return this.unitOfWork.run((tx) => this.give(tx, asked, reader));
  }

  /** All of them or none: where the other may not own one of them, nothing is handed over. */
  private async give(tx: Transaction, { from, to, note }: HandOverCases, reader: Reader): Promise<CasesHandedOver> {
    const { cases, owners, views } = this.steps;
    const theirs = await cases.lockOfOwner(tx, from);
    const given = theirs.filter((row) => views.handles(row, reader));
    await owners.require(tx, to, given);
    for (const row of given) {
      const kept = { by: reader.name, step: 'assign', state: row.state, note, set: { owner: to } } as const;
      await this.steps.take(tx, row, { owner: to }, kept);
    }
    if (given.length > 0) await this.tellings.handedOver(tx, { from, to, by: reader.name, cases: given });
    return { handed: given.length, left: theirs.length - given.length };
  }
}
