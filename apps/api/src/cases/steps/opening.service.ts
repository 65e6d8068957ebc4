import { Injectable } from '@nestjs/common';
import type { CaseEnd, CaseKind, OpenCase, Place } from '@zhiban/wire';
import { PeopleDirectory, placeFor } from '../../people';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import type { NewCase } from '../keeping/cases.repository';
import { CaseSettingsService } from '../settings/case-settings.service';
import { CaseSteps, type StepEnd } from './case-steps';
import { promiseOf } from './promise-of';

/** Whoever talks to the customer opens the case (CASE-1). */
@Injectable()
export class OpeningService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: CaseSteps,
    private readonly people: PeopleDirectory,
    private readonly settings: CaseSettingsService,
  ) {}

  /** The same case twice is kept once, as when an answer was lost on its way. */
  async open(asked: OpenCase, reader: Reader): Promise<CaseEnd> {
    const kind = this.settings.kind(asked.kind);
    if (!kind?.offered) throw new RefusalError('case.kind-unknown', { kind: asked.kind });
    const { department, promisedAt, place } = asked;
    if (department !== null && !this.settings.hasDepartment(department))
      throw new RefusalError('case.department-unknown', { name: department });
    if (promisedAt !== null && promisedAt <= this.steps.views.now()) throw new RefusalError('case.promise-past', {});
    const at = placeFor(reader, place, this.people, 'cases.read');
    if (at === null) throw new RefusalError('case.not-place', {});
    const row = this.row(asked, kind, at, reader);
    return this.steps.of(await this.unitOfWork.run((tx) => this.keep(tx, row, reader)), reader);
  }

  private async keep(tx: Transaction, row: NewCase, reader: Reader): Promise<StepEnd> {
    const { cases, owners } = this.steps;
    if (row.owner !== null) await owners.require(tx, row.owner, [row]);
    if (await cases.add(tx, row)) {
      const { kind, title, site, team, department, owner, promisedAt } = row;
      const set = { kind, title, site, team, department, owner, promisedAt: promisedAt.getTime() };
      return this.steps.begin(tx, row.id, { by: reader.name, set });
    }
    const known = await cases.find(row.id, tx);
    if (known?.openedBy !== reader.name) throw new RefusalError('case.none', {});
    return { done: 'done', row: known };
  }

  private row(asked: OpenCase, kind: CaseKind, { site, team }: Place, reader: Reader): NewCase {
    const at = new Date(this.steps.views.now());
    const { id, title, text, customer, department, promisedAt, owner } = asked;
    return {
      ...{ id, title, text, customer, site, team, owner, kind: kind.code, version: 1, state: 'open' },
      department: department ?? kind.department,
      promisedAt: promisedAt === null ? promiseOf(kind, at) : new Date(promisedAt),
      ...{ openedBy: reader.name, openedAt: at, brokenAt: null, settledAt: null, settlement: null },
      ...{ calledAt: null, score: null, customerWords: null, attempts: 0 },
    };
  }
}
