import { Inject, Injectable } from '@nestjs/common';
import { addDays, dateIn, type Clock } from '@zhiban/time';
import { CLOCK } from '../../../platform/clock';
import { OwnPerson } from '../own-person';
import { OwnRosterRepository } from '../own-roster.repository';
import { OwnView } from '../own-view';
import { feedEvent, feedTitle } from './feed-events';
import type { LiveFeed } from './feed.repository';
import { icsText } from './ics-text';

/** Shifts that are over stay in the calendar for so long. */
const pastDays = 28;

/** A person's published shifts as a calendar fetches them. The same text as long as nothing changes. */
@Injectable()
export class FeedCalendar {
  constructor(
    private readonly own: OwnPerson,
    private readonly roster: OwnRosterRepository,
    private readonly view: OwnView,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async text({ personId, number, language, createdAt }: LiveFeed): Promise<string> {
    const { timeZone } = this.view;
    const { person } = this.own.of({ person: number });
    const first = addDays(dateIn(timeZone, this.clock.now()), -pastDays);
    const told = await this.roster.told(personId, this.view.span({ first, last: first }).from);
    const worded = await this.view.shifts({ first, last: dateIn(timeZone, told.at(-1)?.shift.to ?? this.clock.now()) });
    const events = told.map(({ shift, version, toldAt }) => {
      const changedAt = toldAt ?? createdAt.getTime();
      return feedEvent({ shift: worded(shift), version, changedAt }, person, { language, timeZone });
    });
    return icsText({ name: feedTitle(person, language), timeZone, language, events });
  }
}
