import { Injectable } from '@nestjs/common';
import type { Absence, RosterLoad, RosterPost, RosterRequirement } from '@zhiban/wire';
import { Subject } from 'rxjs';
import type { Transaction } from '../../platform/database';

export interface Days {
  first: string;
  last: string;
}

/** Posts, and what is needed and expected there in some days; given together, so that they belong together. */
export interface Needs {
  posts: readonly RosterPost[];
  requirements: readonly RosterRequirement[];
  loads: readonly RosterLoad[];
}

/**
 * What other areas know that rosters are judged by. Needs may have to be summed up first, and are waited for. Absences are
 * told as the transaction sees them: leave that it decides counts already.
 */
export interface RosterSource {
  needs?(days: Days): Promise<Needs> | Needs;
  absences?(days: Days, tx: Transaction): Promise<readonly Absence[]> | readonly Absence[];
}

const nothing: Needs = { posts: [], requirements: [], loads: [] };

const together = (found: readonly Needs[]): Needs => ({
  posts: found.flatMap(({ posts }) => posts),
  requirements: found.flatMap(({ requirements }) => requirements),
  loads: found.flatMap(({ loads }) => loads),
});

/** What is needed on these days has to be summed up first. */
export class NeedsNotAtHand extends Error {
  constructor(readonly days: Days) {
    super(`What is needed from ${days.first} to ${days.last} is not at hand.`);
  }
}

/** Where areas say what is needed and who is away. */
@Injectable()
export class RosterSources {
  private readonly sources: RosterSource[] = [];
  private readonly renewals = new Subject<void>();
  /** What a source says has changed. */
  readonly changes = this.renewals.asObservable();

  add(source: RosterSource): void {
    this.sources.push(source);
  }

  renewed(): void {
    this.renewals.next();
  }

  async needs(days: Days): Promise<Needs> {
    return together(await Promise.all(this.asked(days).map((needs) => Promise.resolve(needs))));
  }

  /**
   * For who holds the draft: to wait there for another connection of the pool, for which others wait who wait for the
   * draft, would be for ever.
   *
   * @throws NeedsNotAtHand
   */
  needsAtHand(days: Days): Needs {
    const found = this.asked(days);
    const there = found.flatMap((needs) => (needs instanceof Promise ? [] : [needs]));
    if (there.length === found.length) return together(there);
    for (const needs of found) if (needs instanceof Promise) needs.catch(() => undefined);
    throw new NeedsNotAtHand(days);
  }

  private asked(days: Days): (Needs | Promise<Needs>)[] {
    return this.sources.map((source) => source.needs?.(days) ?? nothing);
  }

  async absences(days: Days, tx: Transaction): Promise<Absence[]> {
    const found: Absence[] = [];
    for (const source of this.sources) found.push(...((await source.absences?.(days, tx)) ?? []));
    return found;
  }
}
