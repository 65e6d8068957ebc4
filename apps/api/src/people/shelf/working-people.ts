import { Injectable } from '@nestjs/common';
import type { Person, WorkingPerson } from '@zhiban/wire';
import { AuditService } from '../../audit';
import type { Reader } from '../../platform/sign-in';
import { PeopleShelf } from './people-shelf';
import type { PersonRecord } from './person-record';

export interface Colleague {
  id: string;
  person: Person;
  leftOn: string | null;
  working: WorkingPerson;
}

/** People as the rules of planning see them, from memory. Values stay the same ones until the person changes. */
@Injectable()
export class WorkingPeople {
  constructor(
    private readonly shelf: PeopleShelf,
    private readonly audit: AuditService,
  ) {}

  /** Those whom a roster may name, by number; who has left is among them, for the past is kept. */
  all(): Colleague[] {
    return this.shelf.all.map(colleagueOf);
  }

  of(id: string): Colleague | null {
    const record = this.shelf.byKey(id);
    return record && colleagueOf(record);
  }

  byNumber(number: string): Colleague | null {
    const record = this.shelf.byNumber(number);
    return record && colleagueOf(record);
  }

  /**
   * As this reader may see them. Birth dates and protections are handed out with `people.protected` alone, and that is
   * recorded; others judge without them, and the server has the last word.
   */
  async seenBy(reader: Reader, ids: readonly string[]): Promise<WorkingPerson[]> {
    const found = ids.flatMap((id) => this.shelf.byKey(id) ?? []);
    if (!reader.permissions.has('people.protected')) return found.map(({ working }) => unprotected(working));
    const secret = found.filter(hasSecrets).map(({ person }) => person.number);
    if (secret.length > 0)
      await this.audit.record(null, {
        actor: reader.name,
        action: 'person.protected-seen',
        subject: `${secret.length}`,
        after: { numbers: secret },
      });
    return found.map(({ working }) => working);
  }
}

const colleagueOf = ({ id, person, leftOn, working }: PersonRecord): Colleague => ({ id, person, leftOn, working });

const hasSecrets = ({ working }: PersonRecord): boolean => working.bornOn !== null || working.protections.length > 0;

const unprotected = (working: WorkingPerson): WorkingPerson => ({ ...working, bornOn: null, protections: [] });
