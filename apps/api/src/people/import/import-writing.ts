import { Injectable } from '@nestjs/common';
import type { ApplyPeopleImport } from '@zhiban/wire';
import { UnitOfWork } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { PeopleRepository } from '../people.repository';
import { termsUntil } from '../person/person-checks';
import { PeopleShelf } from '../shelf/people-shelf';
import type { PersonRecord } from '../shelf/person-record';
import type { Told } from '../../platform/tables';
import { ImportMark } from './import-mark';
import { ImportParts } from './import-parts';
import type { ImportPlan, PlannedPerson } from './import-plan';
import type { Preview } from './people-imports';

/** Of the whole, until the people are written; the record of changes is the rest. */
const peopleShare = 0.6;

/** Takes a previewed file in: all of it, if nobody changed anything meanwhile. */
@Injectable()
export class ImportWriting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly marks: ImportMark,
    private readonly parts: ImportParts,
    private readonly repository: PeopleRepository,
    private readonly shelf: PeopleShelf,
  ) {}

  async write({ plan, mark }: Preview, leave: ApplyPeopleImport['leave'], by: string, told: Told): Promise<void> {
    const planned = [...plan.changed, ...plan.added, ...leaving(plan, leave)];
    if (planned.length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      if ((await this.marks.now(tx)) !== mark) throw new RefusalError('people.moved', {});
      await this.parts.people(tx, planned, (done) => told((done / planned.length) * peopleShare));
      await this.parts.entries(tx, plan, planned, by, (done) =>
        told(peopleShare + (done / planned.length) * (1 - peopleShare)),
      );
    });
    await this.shelf.renew();
  }
}

/** Those whom the file leaves out, if it was confirmed how many they are. */
function leaving({ missing }: ImportPlan, leave: ApplyPeopleImport['leave']): PlannedPerson[] {
  if (leave === null) return [];
  if (leave.count !== missing.length) throw new RefusalError('people.leave-count', { count: missing.length });
  return missing.map((before) => ({ row: 0, before, after: leftAfter(before, leave.on) }));
}

function leftAfter(before: PersonRecord, leftOn: string): PersonRecord {
  return { ...before, leftOn, working: { ...before.working, terms: termsUntil(before.working.terms, leftOn) } };
}
