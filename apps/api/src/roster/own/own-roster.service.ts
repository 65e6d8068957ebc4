import { Inject, Injectable } from '@nestjs/common';
import { addDays, dateIn, dayNumber, type Clock, type Instant } from '@zhiban/time';
import type { MyPeriod, MyRoster, MyRosterDays, MyShift } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import type { Reader } from '../../platform/sign-in';
import { hoursOf, periodOf } from './own-hours';
import { OwnPerson, type Own } from './own-person';
import { OwnRosterRepository } from './own-roster.repository';
import { OwnView } from './own-view';

/** How far ahead the next shift is looked for, and how many are told. */
const aheadDays = 62;
const comingTold = 2;

/** The reader's own published shifts. */
@Injectable()
export class OwnRosterService {
  constructor(
    private readonly own: OwnPerson,
    private readonly roster: OwnRosterRepository,
    private readonly view: OwnView,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(days: MyRosterDays, reader: Reader): Promise<MyRoster> {
    const own = this.own.of(reader);
    const now = this.clock.now();
    const today = dateIn(this.view.timeZone, now);
    const span = this.view.span(days);
    const shifts = (await this.roster.shifts(own.id, span)).filter(({ from }) => from >= span.from);
    const worded = await this.view.shifts(days);
    const { spans, last } = await this.roster.published(own.person, days);
    return {
      ...{ at: now, timeZone: this.view.timeZone, today },
      person: personOf(own),
      coming: await this.coming(own, today, now),
      shifts: shifts.map(worded),
      days: this.view.days(days, spans),
      absences: await this.view.absences(days, own.id),
      hours: hoursOf(shifts, now),
      period: await this.period(own, today >= days.first && today <= days.last ? today : days.first, now),
      publishedTo: last,
    };
  }

  private async coming(own: Own, today: string, now: Instant): Promise<MyShift[]> {
    const ahead = { first: addDays(today, -2), last: addDays(today, aheadDays) };
    const shifts = await this.roster.shifts(own.id, { from: now, to: this.view.span(ahead).to });
    return shifts.slice(0, comingTold).map(await this.view.shifts(ahead));
  }

  private async period({ id, working }: Own, date: string, now: Instant): Promise<MyPeriod> {
    const period = periodOf(working, dayNumber(date), this.view.world({ first: date, last: date }));
    const span = this.view.span(period);
    const shifts = (await this.roster.shifts(id, span)).filter(({ from }) => from >= span.from && from < span.to);
    return { ...period, ...hoursOf(shifts, now) };
  }
}

const personOf = ({ person }: Own): MyRoster['person'] => {
  const { number, name, nameEn, site, siteEn, team, teamEn, seatLabel } = person;
  return { number, name, nameEn, site, siteEn, team, teamEn, seatLabel };
};
