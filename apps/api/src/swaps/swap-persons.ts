import { Injectable } from '@nestjs/common';
import { mayIn, type SwapPerson } from '@zhiban/wire';
import { RequestDeciders } from '../delegations';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { RosterPeople } from '../roster';

/** Whose request it is. */
@Injectable()
export class SwapPersons {
  constructor(
    private readonly people: RosterPeople,
    readonly deciders: RequestDeciders,
  ) {}

  /** The reader's own person. */
  own({ person }: Reader): string {
    const found = [...this.people.all().values()].find(({ number }) => number === person);
    if (!found) throw new RefusalError('roster.no-own-person', {});
    return found.person.id;
  }

  /** The reader's own, or somebody on whose behalf they may file. */
  filer(on: string | null, reader: Reader): string {
    if (on === null) return this.own(reader);
    const place = this.people.all().get(on);
    if (!place || !mayIn(reader, 'requests.file', place)) throw new RefusalError('swap.not-for', {});
    return on;
  }

  /** Of the same site as the reader, whose open board that is. */
  isOfSite({ person }: Reader, id: string): boolean {
    const known = this.people.all();
    const own = [...known.values()].find(({ number }) => number === person);
    return own !== undefined && own.site === known.get(id)?.site;
  }

  /** Whether the reader's posts reach all of them, or those of whom they stand in for. */
  reads(reader: Reader, persons: readonly string[]): boolean {
    return this.deciders.reads(reader, persons);
  }

  isOwn({ person }: Reader, id: string): boolean {
    return person !== null && this.people.all().get(id)?.number === person;
  }

  named(id: string): SwapPerson {
    const { number = '', name = '', nameEn = null, team = null, teamEn = null } = this.people.all().get(id) ?? {};
    return { id, number, name, nameEn, team, teamEn };
  }
}
