import { Injectable } from '@nestjs/common';
import type { Instant, Interval } from '@zhiban/time';
import { isPresent } from '@zhiban/workforce-adherence';
import { PeopleDirectory, WorkingPeople } from '../people';
import { SeatDiaries } from './seen/seat-diaries';

/** When people were first at a seat in a span of time, for other areas. */
@Injectable()
export class SeenSince {
  constructor(
    private readonly diaries: SeatDiaries,
    private readonly people: WorkingPeople,
    private readonly directory: PeopleDirectory,
  ) {}

  /** By the key of the person; who was not seen is not in it. */
  async first(persons: readonly string[], span: Interval): Promise<Map<string, Instant>> {
    const seen = await this.diaries.seen(span, this.directory);
    return new Map(
      persons.flatMap((id) => {
        const person = this.people.of(id);
        const stint = person && seen.of(person, span).find(isPresent);
        return stint ? [[id, stint.from] as const] : [];
      }),
    );
  }
}
