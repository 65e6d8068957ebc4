import { Injectable } from '@nestjs/common';
import type { Person, WorkingPerson } from '@zhiban/wire';
import { WorkingPeople } from '../../people';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { RosterPeople } from '../judging/roster-people';

export interface Own {
  id: string;
  person: Person;
  working: WorkingPerson;
}

/** The person behind an account. */
@Injectable()
export class OwnPerson {
  constructor(
    private readonly people: WorkingPeople,
    private readonly planned: RosterPeople,
  ) {}

  find({ person: number }: Pick<Reader, 'person'>): Own | null {
    const found = number === null ? null : this.people.byNumber(number);
    if (!found) return null;
    const { id, person, working } = found;
    return { id, person, working: this.planned.all().get(id)?.person ?? working };
  }

  /** Refuses an account that is linked to nobody. */
  of(reader: Pick<Reader, 'person'>): Own {
    const found = this.find(reader);
    if (!found) throw new RefusalError('roster.no-own-person', {});
    return found;
  }
}
