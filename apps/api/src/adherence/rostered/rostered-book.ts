import { Injectable } from '@nestjs/common';
import type { Interval } from '@zhiban/time';
import type { Person, Place, Shift } from '@zhiban/wire';
import type { Stretch } from '@zhiban/workforce-adherence';

/** Somebody with their published shifts of these hours. */
export interface RosteredPerson {
  id: string;
  person: Person;
  shifts: readonly Shift[];
  stretches: readonly Stretch[];
  /** Queues and desks for which a shift counts that is for none in particular. */
  posts: readonly string[];
}

/** Days of a publication, of everybody or of one site or team. */
export interface PublishedSpan extends Interval, Place {}

/** Who is rostered around now, in memory: boards ask for it all the time. */
@Injectable()
export class RosteredBook {
  private byNumber: ReadonlyMap<string, RosteredPerson> = new Map();
  private spans: readonly PublishedSpan[] = [];
  private count = 0;

  /** Counts up whenever anything in it is another one. */
  get revision(): number {
    return this.count;
  }

  get people(): Iterable<RosteredPerson> {
    return this.byNumber.values();
  }

  of(number: string): RosteredPerson | undefined {
    return this.byNumber.get(number);
  }

  /** A roster is published for this day of somebody of that place. */
  isPublished({ site, team }: Place, at: number): boolean {
    return this.spans.some(
      (span) =>
        (span.site === null || span.site === site) && (span.team === null || span.team === team) && holds(span, at),
    );
  }

  /** For anybody. */
  isPublishedFor(at: number): boolean {
    return this.spans.some((span) => holds(span, at));
  }

  /** The next instant at which a published day begins or ends. */
  nextTurn(at: number): number {
    return Math.min(Infinity, ...this.spans.flatMap(({ from, to }) => [from, to]).filter((turn) => turn > at));
  }

  renew(people: readonly RosteredPerson[], spans: readonly PublishedSpan[]): void {
    this.byNumber = new Map(people.map((rostered) => [rostered.person.number, rostered]));
    this.spans = spans;
    this.count += 1;
  }
}

const holds = ({ from, to }: Interval, at: number): boolean => from <= at && at < to;
