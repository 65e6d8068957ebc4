import { Injectable } from '@nestjs/common';
import type { Interval } from '@zhiban/time';
import type { MyDay, MyRoster, MyRosterDays, MyShift, Shift } from '@zhiban/wire';
import type { World } from '@zhiban/workforce-roster';
import { DataSource } from 'typeorm';
import { CalendarService } from '../../calendar';
import { RosterSources } from '../judging/roster-sources';
import { RosterWorlds } from '../judging/roster-worlds';
import { ShapesRepository } from '../shapes/shapes.repository';
import { daysOf, ownShift } from './own-days';

/** Shifts and days in the words of whom they are for. */
@Injectable()
export class OwnView {
  constructor(
    private readonly worlds: RosterWorlds,
    private readonly calendar: CalendarService,
    private readonly sources: RosterSources,
    private readonly shapes: ShapesRepository,
    private readonly dataSource: DataSource,
  ) {}

  get timeZone(): string {
    return this.worlds.timeZone;
  }

  span(days: MyRosterDays): Interval {
    return this.worlds.span(days);
  }

  world(days: MyRosterDays): World {
    return this.worlds.world(days);
  }

  /** `days`: in which all of these begin. */
  async shifts(days: MyRosterDays): Promise<(shift: Shift) => MyShift> {
    // Only what posts are called is asked for, which no day changes.
    const { posts } = await this.sources.needs({ first: days.first, last: days.first });
    return ownShift(this.world(days), await this.shapes.patterns(), posts);
  }

  days(days: MyRosterDays, published: readonly MyRosterDays[]): MyDay[] {
    const covers = (date: string) => published.some(({ first, last }) => date >= first && date <= last);
    const years = [...new Set([days.first, days.last].map((date) => Number(date.slice(0, 4))))];
    return daysOf(
      days,
      this.world(days),
      years.map((year) => this.calendar.year(year)),
      covers,
    );
  }

  async absences(days: MyRosterDays, person: string): Promise<MyRoster['absences']> {
    const all = await this.sources.absences(days, this.dataSource.manager);
    const own = all.filter((absence) => absence.person === person);
    return own.map(({ id, from, to, type }) => ({ id, from, to, type }));
  }
}
