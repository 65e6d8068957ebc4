import { Injectable } from '@nestjs/common';
import { AuditService, type AuditRecord } from '../../audit';
import type { Transaction } from '../../platform/database';
import { PeopleWriting } from '../people-writing';
import { changedFacts, newFacts } from '../person/person-changes';
import type { PersonDraft } from '../shelf/person-record';
import type { ImportPlan, PlannedPerson } from './import-plan';

const entriesAtOnce = 250;

/** What an import writes: the people, and the record of what changed. */
@Injectable()
export class ImportParts {
  constructor(
    private readonly writing: PeopleWriting,
    private readonly audit: AuditService,
  ) {}

  people(tx: Transaction, planned: readonly PlannedPerson[], told: (done: number) => void): Promise<void> {
    return this.writing.write(tx, planned.map(draftOf), told);
  }

  /** One entry for the file, and one for each person, so that each has a history. */
  async entries(
    tx: Transaction,
    plan: ImportPlan,
    planned: readonly PlannedPerson[],
    by: string,
    told: (done: number) => void,
  ): Promise<void> {
    const { added, changed, unchanged } = plan;
    const left = planned.length - added.length - changed.length;
    const after = { added: added.length, changed: changed.length, unchanged, left };
    const subject = `${added.length} + ${changed.length}`;
    await this.audit.record(tx, { actor: by, action: 'people.imported', subject, after });
    for (let from = 0; from < planned.length; from += entriesAtOnce) {
      const some = planned.slice(from, from + entriesAtOnce);
      await this.audit.recordAll(
        tx,
        some.map((each) => entryOf(each, by)),
      );
      told(from + some.length);
    }
  }
}

function entryOf({ before, after }: PlannedPerson, by: string): AuditRecord {
  const subject = after.id;
  if (before === null) return { actor: by, action: 'person.added', subject, after: newFacts(after) };
  return { actor: by, action: 'person.changed', subject, ...changedFacts(before, after) };
}

/** Only what differs is written beside the person's own row and agents. */
function draftOf({ before, after }: PlannedPerson): PersonDraft {
  const { skills, terms, bornOn } = after.working;
  const born = bornOn === (before?.working.bornOn ?? null) ? {} : { bornOn };
  return { id: after.id, person: after.person, leftOn: after.leftOn, working: { skills, terms, ...born } };
}
