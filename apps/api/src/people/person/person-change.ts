import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { PeopleRepository } from '../people.repository';
import { PeopleWriting } from '../people-writing';
import { PeopleShelf } from '../shelf/people-shelf';
import type { PersonDraft, PersonRecord } from '../shelf/person-record';
import { PersonRecords } from './person-records';

type Deciding = (before: PersonRecord, all: readonly PersonRecord[]) => PersonDraft;

/** One change of one person: judged under a lock, written, recorded, and then known everywhere. */
@Injectable()
export class PersonChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: PeopleRepository,
    private readonly writing: PeopleWriting,
    private readonly shelf: PeopleShelf,
    private readonly records: PersonRecords,
  ) {}

  /** `version`: the one that whoever changes has seen; `null`: somebody new. */
  async run(id: string, version: number | null, by: string, decide: Deciding): Promise<PersonRecord> {
    await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      const [before = version === null ? nobody(id) : null] = await this.repository.records([id], tx);
      if (!before) throw new RefusalError('person.none', {});
      if (before.erasedAt !== null) throw new RefusalError('person.erased', {});
      if (version !== null && before.version !== version) throw new RefusalError('person.stale', {});
      await this.writing.write(tx, [decide(before, this.shelf.all)]);
      await this.records.keep(tx, version === null ? null : before, id, by);
    });
    await this.shelf.renewOne(id);
    const saved = this.shelf.byKey(id);
    if (!saved) throw new Error('A person that was saved is not there.');
    return saved;
  }
}

const nobody = (id: string): PersonRecord => ({
  id,
  version: 0,
  person: {
    number: '',
    name: '',
    nameEn: null,
    site: null,
    siteEn: null,
    team: null,
    teamEn: null,
    seatLabel: null,
    agents: [],
  },
  leftOn: null,
  erasedAt: null,
  working: { id, bornOn: null, skills: [], terms: [], protections: [], availability: [] },
});
