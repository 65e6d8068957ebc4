import { Inject, Injectable } from '@nestjs/common';
import { businessDayOf, type BusinessDay, type Clock, type Instant, type Interval } from '@zhiban/time';
import type { Person, Place } from '@zhiban/wire';
import { unrosteredWork } from '@zhiban/workforce-adherence';
import { CentreRules } from '../../live';
import { PeopleDirectory, WorkingPeople } from '../../people';
import { CLOCK } from '../../platform/clock';
import { inSlices } from '../../platform/in-slices';
import { SeatDiaries } from '../seen/seat-diaries';
import type { EndedStretch, RosteredSpan } from './ended-stretches';
import { extraRecord, shiftRecord, shownSpan } from './found-records';
import { RecordsRepository, type NewRecord } from './records.repository';

const hourMs = 3_600_000;
const rowsAtOnce = 500;

/** Holds shifts that are over against what was seen, and keeps what comes of it. */
@Injectable()
export class WorkingOut {
  constructor(
    private readonly diaries: SeatDiaries,
    private readonly people: WorkingPeople,
    private readonly directory: PeopleDirectory,
    private readonly rules: CentreRules,
    private readonly records: RecordsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async shifts(due: readonly EndedStretch[]): Promise<void> {
    if (due.length === 0) return;
    const span = shownSpan({ from: least(due), to: most(due) });
    const seen = await this.diaries.seen(span, this.directory);
    const { attendance } = this.rules.current;
    const found: NewRecord[] = [];
    await inSlices(due, (ended) => {
      const person = this.people.of(ended.person);
      if (person) found.push(shiftRecord(ended, seen.of(person, shownSpan(ended)), attendance));
    });
    await this.keep(found);
  }

  /** Work without a shift on a business day that is over. Where no roster was published there is nothing to hold it against. */
  async extras(day: BusinessDay, rostered: RosteredSpan): Promise<string[]> {
    const span = { from: day.from - 12 * hourMs, to: day.to + 12 * hourMs };
    const seen = await this.diaries.seen(span, this.directory);
    const { attendance } = this.rules.current;
    const found: NewRecord[] = [];
    await inSlices(this.people.all(), (colleague) => {
      if (colleague.person.agents.length === 0 || !isPublished(rostered.days, colleague.person, day)) return;
      const stints = seen.of(colleague, span);
      const work = unrosteredWork(rostered.stretches.get(colleague.id) ?? [], stints, day, attendance);
      if (work.length > 0) found.push(extraRecord(colleague.id, day.date, work, stints));
    });
    await this.keep(found);
    return found.map(({ personId }) => personId);
  }

  dayOf(at: Instant): BusinessDay {
    return businessDayOf(at, this.rules.current);
  }

  private async keep(found: readonly NewRecord[]): Promise<void> {
    for (let at = 0; at < found.length; at += rowsAtOnce)
      await this.records.keep(found.slice(at, at + rowsAtOnce), this.clock.now());
  }
}

const isPublished = (days: readonly (Interval & Place)[], { site, team }: Person, { from, to }: Interval): boolean =>
  days.some(
    (day) =>
      day.from <= from &&
      day.to >= to - hourMs * 12 &&
      [null, site].includes(day.site) &&
      [null, team].includes(day.team),
  );

const least = (spans: readonly Interval[]): Instant => spans.reduce((at, { from }) => Math.min(at, from), Infinity);
const most = (spans: readonly Interval[]): Instant => spans.reduce((at, { to }) => Math.max(at, to), -Infinity);
