import { Injectable } from '@nestjs/common';
import {
  mayIn,
  type NewPerson,
  type Person,
  type PersonDetail,
  type PersonHistory,
  type ProtectedDetail,
  type SavePerson,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AuditService } from '../../audit';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { PeopleShelf } from '../shelf/people-shelf';
import type { PersonRecord } from '../shelf/person-record';
import { TermsInForce } from '../shelf/terms-in-force';
import { PersonChange } from './person-change';
import { refuseFaults, refuseTaken, termsUntil } from './person-checks';
import { detailOf } from './person-views';

/** One person: looked at, added, changed. */
@Injectable()
export class PersonService {
  constructor(
    private readonly shelf: PeopleShelf,
    private readonly change: PersonChange,
    private readonly terms: TermsInForce,
    private readonly audit: AuditService,
  ) {}

  read(id: string, reader: Reader): PersonDetail {
    return detailOf(this.reached(id, reader));
  }

  async add(given: NewPerson, by: string): Promise<PersonDetail> {
    const id = randomUUID();
    return this.save(id, given, null, by);
  }

  async edit(id: string, { version, ...given }: SavePerson, by: string): Promise<PersonDetail> {
    return this.save(id, given, version, by);
  }

  /** Birth date and protections; that they were looked at is recorded first. */
  async protectedOf(id: string, reader: Reader): Promise<ProtectedDetail> {
    const record = this.reached(id, reader);
    await this.recordLook(record, reader.name);
    return protectedDetailOf(record);
  }

  async recordLook({ id, person }: PersonRecord, by: string): Promise<void> {
    const after = { number: person.number };
    await this.audit.record(null, { actor: by, action: 'person.protected-seen', subject: id, after });
  }

  async saveProtected(id: string, { version, ...facts }: ProtectedDetail, by: string): Promise<ProtectedDetail> {
    const saved = await this.change.run(id, version, by, (before) => {
      refuseFaults({ ...before.working, ...facts }, this.terms.limits());
      return { id, person: before.person, leftOn: before.leftOn, working: facts };
    });
    return protectedDetailOf(saved);
  }

  async history(id: string, reader: Reader): Promise<PersonHistory> {
    this.reached(id, reader);
    const entries = await this.audit.about(id, 'person');
    return { entries: entries.map(({ at, actor, action, before, after }) => ({ at, actor, action, before, after })) };
  }

  private async save(id: string, given: NewPerson, version: number | null, by: string): Promise<PersonDetail> {
    const saved = await this.change.run(id, version, by, (before, all) => {
      refuseTaken(given, id, all);
      const { skills, availability, leftOn } = given;
      const working = { skills, availability, terms: termsUntil(given.terms, leftOn) };
      const { bornOn, protections } = before.working;
      refuseFaults({ id, bornOn, protections, ...working }, this.terms.limits());
      return { id, person: personOf(given, before.person), leftOn, working };
    });
    return detailOf(saved);
  }

  /** Somebody outside the reader's posts does not exist. */
  private reached(id: string, reader: Reader): PersonRecord {
    const record = this.shelf.byKey(id);
    if (!record || !mayIn(reader, 'people.read', record.person)) throw new RefusalError('person.none', {});
    return record;
  }
}

const protectedDetailOf = ({ version, working: { bornOn, protections } }: PersonRecord): ProtectedDetail => ({
  version,
  bornOn,
  protections,
});

/** English names belong to the site and the team, and are kept there. */
function personOf({ number, name, nameEn, site, team, seatLabel, agents }: NewPerson, before: Person): Person {
  const siteEn = site === before.site ? before.siteEn : null;
  const teamEn = site === before.site && team === before.team ? before.teamEn : null;
  return { number, name, nameEn, site, siteEn, team, teamEn, seatLabel, agents };
}
