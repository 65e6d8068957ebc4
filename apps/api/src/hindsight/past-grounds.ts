import { Injectable } from '@nestjs/common';
import { dateIn, dateOfDay, dayNumber } from '@zhiban/time';
import type { Policy, PolicyBody, RosterPost } from '@zhiban/wire';
import { changedRules, RosterBack, SeatMinutes, withOnly, type PastPublication } from '@zhiban/workforce-requests';
import { holidayCalendar, horizon, openWorld, policyAt, type DaysSpan } from '@zhiban/workforce-roster';
import { inSlices } from '../platform/in-slices';
import { PolicyService } from '../policy';
import { RosterPeople, RosterSources, RosterWorlds } from '../roster';
import { HindsightRepository } from './hindsight.repository';
import { oneActMs, PastGround, type GroundGiven } from './past-ground';

export interface GroundWanted {
  body: PolicyBody;
  /** That requests are about. */
  days: DaysSpan;
  persons: readonly string[];
  /** Of the first decision; what was published since is taken back. */
  since: number;
}

/** The draft judges whatever was asked for. */
const always = '2000-01-01';

/** Gathers what requests of some days were judged by. */
@Injectable()
export class PastGrounds {
  constructor(
    private readonly repository: HindsightRepository,
    private readonly worlds: RosterWorlds,
    private readonly people: RosterPeople,
    private readonly sources: RosterSources,
    private readonly policy: PolicyService,
  ) {}

  get timeZone(): string {
    return this.worlds.timeZone;
  }

  async of(wanted: GroundWanted): Promise<{ ground: PastGround; posts: readonly RosterPost[] }> {
    const { posts, requirements } = await this.sources.needs(wanted.days);
    const both = { versions: [...this.policy.policy().versions, { ...wanted.body, from: always }] };
    const span = horizon(both, this.settlements(wanted.persons), wanted.days);
    const books = this.books(wanted, span, posts);
    const absences = await this.repository.absences(this.worlds.span(span));
    const people = this.people.working();
    const seats = new SeatMinutes(requirements, people, books.inForce);
    const back = await this.rosterBack(new RosterBack(seats), span, wanted.since);
    const around = this.around(both);
    return { ground: new PastGround({ back, books, people, seats, absences, around }), posts };
  }

  private books({ body, days }: GroundWanted, span: DaysSpan, posts: readonly RosterPost[]): GroundGiven['books'] {
    const changed = changedRules(this.inForce(days), body);
    const { timeZone, calendar, policy } = this.worlds.wire(span, posts);
    const draft: Policy = { versions: [{ ...withOnly(body, changed), from: always }] };
    const open = (by: Policy) =>
      openWorld({ timeZone, calendar: holidayCalendar(calendar), posts, policy: by, from: span.first, to: span.last });
    return { inForce: open(policy), draft: open(draft), changed };
  }

  /** Every version that judges one of these days. */
  private inForce({ first, last }: DaysSpan): PolicyBody[] {
    const policy = this.policy.policy();
    return [policyAt(policy, first), ...policy.versions.filter(({ from }) => from > first && from <= last)];
  }

  private async rosterBack(back: RosterBack, span: DaysSpan, since: number): Promise<RosterBack> {
    for await (const week of this.repository.shifts(this.worlds.span(span)))
      await inSlices(week, (shift) => back.put(shift));
    const publications: PastPublication[] = Number.isFinite(since)
      ? await this.repository.publications(since - oneActMs)
      : [];
    back.follow(publications);
    return back;
  }

  private around(both: Policy): GroundGiven['around'] {
    return (persons, { first, last }) => {
      const days = { first: dateOfDay(first), last: dateOfDay(last) };
      const span = horizon(both, this.settlements(persons), days);
      return { first: dayNumber(span.first), last: dayNumber(span.last) };
    };
  }

  private settlements(persons: readonly string[]) {
    const known = this.people.all();
    return new Set(persons.flatMap((id) => known.get(id)?.person.terms.map(({ settlement }) => settlement) ?? []));
  }

  date(at: number): string {
    return dateIn(this.timeZone, at);
  }
}
