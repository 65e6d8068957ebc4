import { Injectable, Logger } from '@nestjs/common';
import { merge } from 'rxjs';
import { PeopleDirectory, WorkingPeople } from '../people';
import { RosterSources, type PublishedAround } from '../roster';
import { RosteredBook } from './rostered';
import { rosteredPeople } from './rostered-people';

/** Puts what is published together with the people as they are, and again when these change. */
@Injectable()
export class RosteredWriting {
  private readonly log = new Logger('Adherence');
  private published: PublishedAround | null = null;

  constructor(
    private readonly people: WorkingPeople,
    private readonly sources: RosterSources,
    private readonly book: RosteredBook,
    directory: PeopleDirectory,
  ) {
    merge(directory.changes, sources.changes).subscribe(() => void this.again());
  }

  async write(published: PublishedAround): Promise<void> {
    this.published = published;
    const posts = published.shifts.length === 0 ? [] : (await this.sources.needs(published.asked)).posts;
    // Somebody published while the posts were summed up.
    if (this.published === published)
      this.book.renew(rosteredPeople(this.people.all(), published.shifts, posts), published.days);
  }

  private async again(): Promise<void> {
    if (!this.published) return;
    try {
      await this.write({ ...this.published });
    } catch (error) {
      this.log.warn({
        msg: 'Who is rostered could not be worked out anew; it is with the next change.',
        reason: String(error),
      });
    }
  }
}
