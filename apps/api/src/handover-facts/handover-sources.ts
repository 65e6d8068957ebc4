import { Injectable } from '@nestjs/common';
import type { Instant, Interval } from '@zhiban/time';
import type { Place } from '@zhiban/wire';
import { factKey, type Fact } from '@zhiban/workforce-handover';
import type { Transaction } from '../platform/database';

/** A duty as it is written down: until `now`, if it goes on. */
export interface FactTurn extends Interval {
  now: Instant;
  /** The duty that relieves it. */
  relief: Interval | null;
}

/** `insteadOf`: keys of facts of other areas that tell of the same thing, and are left out where this one stands. */
export interface ToldFact extends Fact {
  insteadOf?: readonly string[];
}

/** Where an area says what it knows of a duty at a place: whole sentences in both languages, each fact once. */
export interface HandoverSource {
  facts(place: Place, turn: FactTurn, tx: Transaction): Promise<readonly ToldFact[]> | readonly ToldFact[];
}

/** What the areas of the product know of a duty. */
@Injectable()
export class HandoverSources {
  private readonly sources: HandoverSource[] = [];

  add(source: HandoverSource): void {
    this.sources.push(source);
  }

  async facts(place: Place, turn: FactTurn, tx: Transaction): Promise<Fact[]> {
    const told: ToldFact[] = [];
    for (const source of this.sources) told.push(...(await source.facts(place, turn, tx)));
    return eachOnce(told);
  }
}

function eachOnce(told: readonly ToldFact[]): Fact[] {
  const elsewhere = new Set(told.flatMap(({ insteadOf = [] }) => insteadOf));
  return told.filter((fact) => !elsewhere.has(factKey(fact))).map(({ insteadOf: _, ...fact }) => fact);
}

/** Whether something of a place concerns a record of another: that place, or all that it is a part of. */
export const liesIn = (of: Place, scope: Place): boolean =>
  (scope.site === null || scope.site === of.site) && (scope.team === null || scope.team === of.team);
