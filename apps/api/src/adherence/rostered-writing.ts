import { Injectable } from '@nestjs/common';
import { merge } from 'rxjs';
import { PeopleDirectory, WorkingPeople } from '../people';
import { RosterSources, type PublishedAround } from '../roster';
import { RosteredBook } from './rostered';
import { rosteredPeople } from './rostered-people';

/** Puts what is published together with the people as they are, and again when these change. */
@Injectable()
export class RosteredWriting {
  private published: PublishedAround = { shifts: [], days: [] };

  constructor(
    private readonly people: WorkingPeople,
    private readonly sources: RosterSources,
    private readonly book: RosteredBook,
    directory: PeopleDirectory,
  ) {
    merge(directory.changes, sources.changes).subscribe(() => this.write(this.published));
  }

  write(published: PublishedAround): void {
    this.published = published;
    const { shifts, days } = published;
    this.book.renew(rosteredPeople(this.people.all(), shifts, this.sources.posts()), days);
  }
}
