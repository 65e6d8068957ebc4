import { Injectable } from '@nestjs/common';
import { dateIn } from '@zhiban/time';
import type { Place } from '@zhiban/wire';
import { hindrances, type ShiftChange } from '@zhiban/workforce-roster';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { EditsRepository } from '../draft/edits.repository';
import { sameShift } from '../draft/same-shift';
import { shelfOfRows } from '../draft/shift-rows';
import { ShiftsRepository } from '../draft/shifts.repository';
import { RosterJudge } from '../judging/roster-judge';
import { RosterPeople } from '../judging/roster-people';
import { RosterWorlds } from '../judging/roster-worlds';

/** Whether the draft can take over a change of what is published. */
@Injectable()
export class DraftFollows {
  constructor(
    private readonly shifts: ShiftsRepository,
    private readonly edits: EditsRepository,
    private readonly judge: RosterJudge,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
  ) {}

  /**
   * A shift that planners have changed since it was published is theirs to publish or to put back first; and nothing that
   * nobody may save gets into the draft by this way either.
   */
  async check(tx: Transaction, changes: readonly ShiftChange[]): Promise<void> {
    const ids = changes.map(({ id }) => id);
    const { shifts } = shelfOfRows(await this.shifts.byIds(tx, 'draft', ids));
    const moved = changes.find(({ id, before }) => !sameShift(shifts.get(id) ?? null, before));
    if (moved) throw await this.inTheWay(tx, moved);
    const { never } = hindrances(await this.judge.judge(tx, 'draft', changes), []);
    const [first] = never;
    const blamed = changes.find(({ id }) => first?.shifts.includes(id)) ?? changes[0];
    if (first && blamed) throw await this.inTheWay(tx, blamed);
  }

  /** The site and team that all of them share. */
  place(persons: readonly string[]): Place {
    const known = this.people.all();
    const shared = (of: (person: Place) => string | null) => {
      const values = new Set(persons.map((id) => of(known.get(id) ?? { site: null, team: null })));
      return values.size === 1 ? ([...values][0] ?? null) : null;
    };
    const site = shared((person) => person.site);
    return { site, team: site === null ? null : shared((person) => person.team) };
  }

  private async inTheWay(
    tx: Transaction,
    { id, before, after }: ShiftChange,
  ): Promise<RefusalError<'roster.draft-in-the-way'>> {
    const last = await this.edits.lastOf(tx, [id]);
    const from = before?.from ?? after?.from ?? 0;
    return new RefusalError('roster.draft-in-the-way', {
      date: dateIn(this.worlds.timeZone, from),
      by: last.get(id)?.by ?? '',
    });
  }
}
