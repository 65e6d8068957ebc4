import { Injectable } from '@nestjs/common';
import type { Interval } from '@zhiban/time';
import type { Place, Publication, Shift } from '@zhiban/wire';
import type { Observable } from 'rxjs';
import { UnitOfWork } from '../../platform/database';
import { DraftNews } from '../draft/draft-news';
import { ShiftsRepository } from '../draft/shifts.repository';
import type { Days } from '../judging/roster-sources';
import { RosterWorlds } from '../judging/roster-worlds';
import { PublicationsRepository } from './publications.repository';

export interface PublishedAround {
  shifts: Shift[];
  /** The days that were asked for. */
  asked: Days;
  /** For which days of whom a roster is published. */
  days: (Interval & Place)[];
}

/** What is published, for areas that hold it against something else. */
@Injectable()
export class PublishedRoster {
  /** Each publication, after it is committed. */
  readonly changes: Observable<Publication>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shifts: ShiftsRepository,
    private readonly publications: PublicationsRepository,
    private readonly worlds: RosterWorlds,
    news: DraftNews,
  ) {
    this.changes = news.publications.asObservable();
  }

  /** Everybody's shifts that touch a span. */
  around(span: Interval): Promise<PublishedAround> {
    return this.unitOfWork.run(async (tx) => {
      const shifts = await this.shifts.over(tx, 'published', span);
      const asked = this.worlds.daysOf(span);
      const published = await this.publications.daysWithin(tx, asked);
      const days = published.map(({ first, last, site, team }) => ({
        ...this.worlds.span({ first, last }),
        site,
        team,
      }));
      return { shifts, asked, days };
    });
  }
}
