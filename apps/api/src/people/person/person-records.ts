import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit';
import type { Transaction } from '../../platform/database';
import { PeopleRepository } from '../people.repository';
import type { PersonRecord } from '../shelf/person-record';
import { NumberedRecords } from './numbered-records';
import { changedFacts, newFacts } from './person-changes';

/** What follows from a change in the records: who did it, and the number under which other records know the person. */
@Injectable()
export class PersonRecords {
  constructor(
    private readonly repository: PeopleRepository,
    private readonly numbered: NumberedRecords,
    private readonly audit: AuditService,
  ) {}

  async keep(tx: Transaction, before: PersonRecord | null, id: string, by: string): Promise<void> {
    const [after] = await this.repository.records([id], tx);
    if (!after) throw new Error('A person that was written is not there.');
    if (!before) {
      await this.audit.record(tx, { actor: by, action: 'person.added', subject: id, after: newFacts(after) });
      return;
    }
    if (before.person.number !== after.person.number)
      await this.numbered.renumber(tx, before.person.number, after.person.number);
    const changes = changedFacts(before, after);
    if (changes) await this.audit.record(tx, { actor: by, action: 'person.changed', subject: id, ...changes });
  }
}
