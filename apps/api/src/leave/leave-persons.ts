import { Injectable } from '@nestjs/common';
import { mayIn, type Place, type SwapPerson } from '@zhiban/wire';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { RosterPeople } from '../roster';

type Reaching = 'requests.decide' | 'requests.read' | 'requests.file';

/** Whose leave it is. */
@Injectable()
export class LeavePersons {
  constructor(private readonly people: RosterPeople) {}

  /** The reader's own person. */
  own({ person }: Reader): string {
    const found = [...this.people.all().values()].find(({ number }) => number === person);
    if (!found) throw new RefusalError('roster.no-own-person', {});
    return found.person.id;
  }

  /** The reader's own, or somebody on whose behalf they may file. */
  filer(on: string | null, reader: Reader): string {
    if (on === null) return this.own(reader);
    if (!this.people.all().has(on) || !this.reaches(reader, 'requests.file', on))
      throw new RefusalError('leave-request.not-for', {});
    return on;
  }

  reaches(reader: Reader, permission: Reaching, person: string): boolean {
    return mayIn(reader, permission, this.place(person));
  }

  isOwn({ person }: Reader, id: string): boolean {
    return person !== null && this.people.all().get(id)?.number === person;
  }

  place(id: string): Place {
    const { site = null, team = null } = this.people.all().get(id) ?? {};
    return { site, team };
  }

  /** Whether a contract holds on a day. */
  isEmployed(id: string, date: string): boolean {
    const { terms } = this.people.all().get(id)?.person ?? { terms: [] };
    return terms.some(({ from, until }) => from <= date && (until === null || date <= until));
  }

  byNumber(number: string): string | null {
    const found = [...this.people.all().values()].find((person) => person.number === number);
    return found?.person.id ?? null;
  }

  knows(id: string): boolean {
    return this.people.all().has(id);
  }

  /** Everybody, by number. */
  everybody(): (SwapPerson & Place)[] {
    const all = [...this.people.all().values()].map(({ person, site }) => ({ ...this.named(person.id), site }));
    return all.sort((a, b) => a.number.localeCompare(b.number, undefined, { numeric: true }));
  }

  named(id: string): SwapPerson {
    const { number = '', name = '', nameEn = null, team = null, teamEn = null } = this.people.all().get(id) ?? {};
    return { id, number, name, nameEn, team, teamEn };
  }
}
