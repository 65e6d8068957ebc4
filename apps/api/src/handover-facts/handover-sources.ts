import { Injectable } from '@nestjs/common';
import type { Instant, Interval } from '@zhiban/time';
import type { Place } from '@zhiban/wire';
import type { Fact } from '@zhiban/workforce-handover';
import type { Transaction } from '../platform/database';

/** A duty as it is written down: until `now`, if it goes on. */
export interface FactTurn extends Interval {
  now: Instant;
  /** The duty that relieves it. */
  relief: Interval | null;
}

/** Where an area says what it knows of a duty at a place: whole sentences in both languages, each fact once. */
export interface HandoverSource {
  facts(place: Place, turn: FactTurn, tx: Transaction): Promise<readonly Fact[]> | readonly Fact[];
}

/** What the areas of the product know of a duty. */
@Injectable()
export class HandoverSources {
  private readonly sources: HandoverSource[] = [];

  add(source: HandoverSource): void {
    this.sources.push(source);
  }

  async facts(place: Place, turn: FactTurn, tx: Transaction): Promise<Fact[]> {
    const found: Fact[] = [];
    for (const source of this.sources) found.push(...(await source.facts(place, turn, tx)));
    return found;
  }
}

/** Whether something of a place concerns a record of another: that place, or all that it is a part of. */
export const liesIn = (of: Place, scope: Place): boolean =>
  (scope.site === null || scope.site === of.site) && (scope.team === null || scope.team === of.team);
