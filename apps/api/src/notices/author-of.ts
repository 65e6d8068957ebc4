import { Injectable } from '@nestjs/common';
import { WorkingPeople } from '../people';
import type { Reader } from '../platform/sign-in';

export interface Author {
  by: string;
  byAccount: string | null;
  byPerson: string | null;
}

/** Who writes, by account and person: whoever wrote a notice has not to read it. */
@Injectable()
export class AuthorOf {
  constructor(private readonly people: WorkingPeople) {}

  of({ name, userId, person }: Reader): Author {
    const found = person === null ? null : this.people.byNumber(person);
    return { by: name, byAccount: userId, byPerson: found?.id ?? null };
  }
}
