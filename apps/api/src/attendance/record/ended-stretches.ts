import { Injectable } from '@nestjs/common';
import { dateIn, type Instant, type Interval } from '@zhiban/time';
import type { AttendanceRecord, Place } from '@zhiban/wire';
import { followsLeave, stretchesOf, type Stretch } from '@zhiban/workforce-adherence';
import { UnitOfWork } from '../../platform/database';
import { PublishedRoster, RosterSources, RosterWorlds } from '../../roster';

const hourMs = 3_600_000;
/** The longest shift there can be: whatever may belong to one stretch lies so near. */
const longestMs = 48 * hourMs;

/** A stretch of published shifts that is over. */
export interface EndedStretch extends Interval {
  person: string;
  key: string;
  date: string;
  stretch: Stretch;
  shifts: AttendanceRecord['shifts'];
  afterLeave: boolean;
}

/** What is published of a span of time, and of whom. */
export interface RosteredSpan {
  ended: EndedStretch[];
  /** When the next one ends; `Infinity`: none is known. */
  nextEnd: Instant;
  stretches: ReadonlyMap<string, readonly Stretch[]>;
  days: readonly (Interval & Place)[];
}

@Injectable()
export class EndedStretches {
  constructor(
    private readonly roster: PublishedRoster,
    private readonly sources: RosterSources,
    private readonly worlds: RosterWorlds,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Those that ended in (`from`, `to`]. */
  async between(from: Instant, to: Instant): Promise<RosteredSpan> {
    const around = { from: from - longestMs, to: to + longestMs };
    const { shifts, days } = await this.roster.around(around);
    const leaves = await this.leaves(around);
    const byPerson = new Map<string, typeof shifts>();
    for (const shift of shifts) {
      const own = byPerson.get(shift.person);
      if (own) own.push(shift);
      else byPerson.set(shift.person, [shift]);
    }
    const stretches = new Map([...byPerson].map(([person, own]) => [person, stretchesOf(own)]));
    const ended: EndedStretch[] = [];
    let nextEnd = Infinity;
    for (const [person, own] of stretches)
      own.forEach((stretch, nth) => {
        if (stretch.to > to) nextEnd = Math.min(nextEnd, stretch.to);
        else if (stretch.to > from)
          ended.push(this.endedOf(person, stretch, own[nth - 1]?.to ?? null, leaves.get(person) ?? []));
      });
    return { ended, nextEnd, stretches, days };
  }

  private endedOf(person: string, stretch: Stretch, before: Instant | null, leaves: readonly Interval[]): EndedStretch {
    const { from, to } = stretch;
    return {
      ...{ person, from, to, stretch },
      key: stretch.shifts[0]?.id ?? '',
      date: dateIn(this.worlds.timeZone, from),
      shifts: stretch.shifts.map(({ from, to, kind, breaks }) => ({
        ...{ from, to, overtime: kind === 'overtime' },
        breaks: breaks.map(({ from, to }) => ({ from, to })),
      })),
      afterLeave: followsLeave(from, before, leaves),
    };
  }

  private leaves(span: Interval): Promise<Map<string, Interval[]>> {
    return this.unitOfWork.run(async (tx) => {
      const byPerson = new Map<string, Interval[]>();
      for (const { person, from, to } of await this.sources.absences(this.worlds.daysOf(span), tx))
        byPerson.set(person, [...(byPerson.get(person) ?? []), { from, to }]);
      return byPerson;
    });
  }
}
