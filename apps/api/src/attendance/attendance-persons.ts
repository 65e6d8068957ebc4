import { Injectable } from '@nestjs/common';
import { mayIn, type AttendancePerson, type Place } from '@zhiban/wire';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { RosterPeople } from '../roster';

type Reaching = 'attendance.read' | 'attendance.confirm';

/** Whose attendance it is, and who may see and settle it. */
@Injectable()
export class AttendancePersons {
  constructor(private readonly people: RosterPeople) {}

  /** Those within a site or team whom the reader reaches. */
  within(place: { site?: string | undefined; team?: string | undefined }, reader: Reader): string[] {
    const { site = null, team = null } = place;
    return this.people
      .within({ site, team })
      .filter((person) => mayIn(reader, 'attendance.read', person))
      .map(({ person }) => person.id);
  }

  /** The reader's own person. */
  own({ person }: Reader): string {
    const found = [...this.people.all().values()].find(({ number }) => number === person);
    if (!found) throw new RefusalError('roster.no-own-person', {});
    return found.person.id;
  }

  isOwn({ person }: Reader, id: string): boolean {
    return person !== null && this.people.all().get(id)?.number === person;
  }

  reaches(reader: Reader, permission: Reaching, id: string): boolean {
    return mayIn(reader, permission, this.place(id));
  }

  mayConfirm(reader: Reader, id: string): boolean {
    return !this.isOwn(reader, id) && this.reaches(reader, 'attendance.confirm', id);
  }

  named(id: string): AttendancePerson {
    const known = this.people.all().get(id);
    const {
      number = '',
      name = '',
      nameEn = null,
      site = null,
      siteEn = null,
      team = null,
      teamEn = null,
    } = known ?? {};
    return { id, number, name, nameEn, site, siteEn, team, teamEn };
  }

  private place(id: string): Place {
    const { site = null, team = null } = this.people.all().get(id) ?? {};
    return { site, team };
  }
}
