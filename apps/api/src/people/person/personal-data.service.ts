import { Injectable } from '@nestjs/common';
import type { ErasePerson, PersonalData } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { PeopleShelf } from '../shelf/people-shelf';
import type { PersonRecord } from '../shelf/person-record';
import { AllRecords } from './all-records';
import { PersonErasing } from './person-erasing';
import { PersonService } from './person.service';
import { detailOf } from './person-views';

/** Everything of one person: handed out, or made nobody's. */
@Injectable()
export class PersonalDataService {
  constructor(
    private readonly shelf: PeopleShelf,
    private readonly records: AllRecords,
    private readonly people: PersonService,
    private readonly erasing: PersonErasing,
    private readonly audit: AuditService,
  ) {}

  /** For the person themselves. */
  async own(reader: Reader): Promise<PersonalData> {
    const record = reader.person === null ? null : this.shelf.byNumber(reader.person);
    if (!record) throw new RefusalError('person.no-own', {});
    return this.handOut(record, reader);
  }

  /** For a request on paper. */
  async of(id: string, reader: Reader): Promise<PersonalData> {
    const record = this.shelf.byKey(id);
    if (!record) throw new RefusalError('person.none', {});
    return this.handOut(record, reader);
  }

  async erase(id: string, { version, number }: ErasePerson, by: string): Promise<void> {
    const record = this.shelf.byKey(id);
    if (!record) throw new RefusalError('person.none', {});
    if (record.person.number !== number) throw new RefusalError('person.number-differs', {});
    await this.erasing.run(id, version, by);
  }

  private async handOut(record: PersonRecord, reader: Reader): Promise<PersonalData> {
    const { id, person, working } = record;
    const { bornOn, protections } = working;
    await this.people.recordLook(record, reader.name);
    await this.audit.record(null, {
      actor: reader.name,
      action: 'person.handed-out',
      subject: id,
      after: { number: person.number },
    });
    const history = (await this.audit.about(id, 'person')).map(({ at, actor, action, before, after }) => {
      return { at, actor, action, before, after };
    });
    return {
      person: detailOf(record),
      protected: { bornOn, protections },
      history,
      records: await this.records.of(record),
    };
  }
}
