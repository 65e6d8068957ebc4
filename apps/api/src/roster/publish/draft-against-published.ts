import { Injectable } from '@nestjs/common';
import type { RosterScope, ShiftStep } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import { sameShift } from '../draft/same-shift';
import { shelfOfRows } from '../draft/shift-rows';
import { ShiftsRepository } from '../draft/shifts.repository';
import { RosterPeople } from '../judging/roster-people';
import { RosterWorlds } from '../judging/roster-worlds';

/** What publishing some days of some people would change. */
@Injectable()
export class DraftAgainstPublished {
  constructor(
    private readonly dataSource: DataSource,
    private readonly shifts: ShiftsRepository,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
  ) {}

  /**
   * Shifts that stand within the scope in one of the two, each as it is in both: one that was moved to next week leaves
   * here and comes there at once. `version`: that of the published one afterwards.
   */
  async changes(scope: RosterScope, tx: EntityManager = this.dataSource.manager): Promise<ShiftStep[]> {
    const people = this.people.within(scope).map(({ person }) => person.id);
    const span = this.worlds.span(scope);
    const inScope = async (roster: 'draft' | 'published') => this.shifts.beginning(tx, roster, people, span);
    const [drafted, published] = [await inScope('draft'), await inScope('published')];
    const ids = [...new Set([...drafted, ...published].map(({ id }) => id))];
    const draft = shelfOfRows(await this.shifts.byIds(tx, 'draft', ids));
    const told = shelfOfRows(await this.shifts.byIds(tx, 'published', ids));
    return ids.flatMap((id) => {
      const [before, after] = [told.shifts.get(id) ?? null, draft.shifts.get(id) ?? null];
      return sameShift(before, after) ? [] : [{ id, before, after, version: (told.versions.get(id) ?? 0) + 1 }];
    });
  }
}
