import { Injectable } from '@nestjs/common';
import type { Person } from '@zhiban/wire';
import { PeopleDirectory } from '../people';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';

/** The person behind an account. */
@Injectable()
export class OwnPerson {
  constructor(private readonly people: PeopleDirectory) {}

  /** Refuses an account that is linked to nobody. */
  of({ person }: Reader): Person {
    const found = person === null ? null : this.people.byNumber(person);
    if (!found) throw new RefusalError('ask.no-person', {});
    return found;
  }
}
