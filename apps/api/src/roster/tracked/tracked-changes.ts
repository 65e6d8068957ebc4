import { Injectable } from '@nestjs/common';
import type { DraftStep, Publication, ShiftStep, Verdict } from '@zhiban/wire';
import {
  personsOf,
  type RosterBoard,
  type RosterChangeVerdicts,
  type ShiftChange,
  type ShiftShelf,
} from '@zhiban/workforce-roster';
import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../platform/database';
import { DraftWriter } from '../draft/draft-writer';
import { shelfOfRows } from '../draft/shift-rows';
import { ShiftsRepository } from '../draft/shifts.repository';
import { RosterJudge } from '../judging/roster-judge';
import type { Days } from '../judging/roster-sources';
import { Publishing } from '../publish/publishing';
import { DraftFollows } from './draft-follows';

/** A change of the published roster that was decided by whoever may: a swap, leave, an early return. */
export interface TrackedChange {
  /** As `published` told the shifts. */
  changes: readonly ShiftChange[];
  author: string;
  /** Why, told to those concerned. */
  why: string;
  /** For the rules that are overridden. */
  reason: string | null;
  overridden: readonly Verdict[];
}

export interface KeptChange {
  step: DraftStep;
  publication: Publication;
}

/**
 * How other areas change what is published (PLAN-7). Within one transaction: `lock`, read `published`, judge against
 * `board`, `keep`; after the commit `announce`. The draft follows, so that what planners publish next still has it.
 */
@Injectable()
export class TrackedChanges {
  constructor(
    private readonly shifts: ShiftsRepository,
    private readonly judge: RosterJudge,
    private readonly draft: DraftWriter,
    private readonly publishing: Publishing,
    private readonly follows: DraftFollows,
  ) {}

  /** Until the transaction ends nobody else changes either roster. In the order in which publishing does it. */
  async lock(tx: Transaction): Promise<void> {
    await this.shifts.lock(tx, 'draft');
    await this.shifts.lock(tx, 'published');
  }

  async published(tx: Transaction, ids: readonly string[]): Promise<ShiftShelf> {
    return shelfOfRows(await this.shifts.byIds(tx, 'published', ids));
  }

  /** What a change of the published roster is judged by, and the days whose shifts have a say. */
  board(tx: Transaction, changes: readonly ShiftChange[]): Promise<{ board: RosterBoard; horizon: Days }> {
    return this.judge.boardFor(tx, 'published', changes);
  }

  /** Where a change plans another number of seats, with the rest of these days: to be drawn. */
  coverOfDays(
    tx: Transaction,
    changes: readonly ShiftChange[],
    cover: RosterChangeVerdicts['cover'],
  ): Promise<RosterChangeVerdicts['cover']> {
    return this.judge.coverOfDays(tx, 'published', { changes, cover });
  }

  /** The published roster of many, around some days, for whoever looks for somebody. */
  boardOf(tx: Transaction, persons: string[], days: Days): Promise<RosterBoard> {
    return this.judge.boardAround(tx, 'published', persons, days);
  }

  /** @throws RefusalError `roster.draft-in-the-way` where planners have changed these shifts, or days around them, and not published yet */
  async keep(tx: Transaction, { changes, author, why, reason, overridden }: TrackedChange): Promise<KeptChange> {
    const ids = changes.map(({ id }) => id);
    await this.follows.check(tx, changes);
    const step = await this.draft.keep(tx, {
      id: randomUUID(),
      revision: await this.shifts.revision('draft', tx),
      author,
      kind: 'tracked',
      turns: null,
      changes: stepsOn(shelfOfRows(await this.shifts.byIds(tx, 'draft', ids)), changes),
      reason: why,
      overridden: [],
    });
    const told = stepsOn(await this.published(tx, ids), changes);
    const scope = { ...this.judge.daysOf(changes), ...this.follows.place([...personsOf(changes)]) };
    const publication = await this.publishing.keep(
      tx,
      { ...scope, why, reason },
      { changes: told, overridden, author },
    );
    return { step, publication };
  }

  /** For a decision that changes no shift, as on leave of a day off: what it overrides is on record all the same. */
  async override(tx: Transaction, given: Pick<TrackedChange, 'author' | 'reason' | 'overridden'>): Promise<void> {
    await this.draft.override(tx, { ...given, edit: null });
  }

  announce({ step, publication }: KeptChange): void {
    this.draft.announce(step);
    this.publishing.announce(publication);
  }
}

const stepsOn = ({ versions }: ShiftShelf, changes: readonly ShiftChange[]): ShiftStep[] =>
  changes.map((change) => ({ ...change, version: (versions.get(change.id) ?? 0) + 1 }));
