import { Injectable } from '@nestjs/common';
import type { Role, RosterOverride } from '@zhiban/wire';
import type { RosterBoard } from '@zhiban/workforce-roster';
import type { Transaction } from '../../platform/database';
import type { Reader } from '../../platform/sign-in';
import { EditsRepository } from '../draft/edits.repository';
import { shelfOfRows } from '../draft/shift-rows';
import { ShiftsRepository } from '../draft/shifts.repository';
import { postsFor } from '../judging/entitled';
import { RosterJudge } from '../judging/roster-judge';
import { RosterPeople } from '../judging/roster-people';
import type { Days } from '../judging/roster-sources';
import { RosterWorlds } from '../judging/roster-worlds';
import type { Floor } from './placed-breaks';
import { StandingCells } from './wanted-cell';

/** What stands already where many shifts are to come, and what they are judged by. */
export interface Ground {
  board: RosterBoard;
  posts: readonly Role[];
  overrides: readonly RosterOverride[];
  floor: Omit<Floor, 'patterns'>;
  standing: StandingCells;
  versions: ReadonlyMap<string, number>;
}

@Injectable()
export class FillGround {
  constructor(
    private readonly shifts: ShiftsRepository,
    private readonly edits: EditsRepository,
    private readonly judge: RosterJudge,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
  ) {}

  async of(tx: Transaction, persons: string[], days: Days, reader: Reader): Promise<Ground> {
    const span = this.worlds.span(days);
    const around = this.judge.horizonOf(persons, days);
    const board = await this.judge.board(tx, 'draft', { persons, touched: [span], around });
    const known = this.people.all();
    const own = await this.shifts.beginning(tx, 'draft', persons, span);
    const rows = await this.shifts.byIds(
      tx,
      'draft',
      own.map(({ id }) => id),
    );
    return {
      board,
      posts: postsFor(
        reader,
        persons.flatMap((id) => known.get(id) ?? []),
      ),
      overrides: await this.edits.overrides(around, persons, tx),
      floor: {
        requirements: board.requirements,
        standing: board.requirements.length > 0 ? await this.shifts.over(tx, 'draft', span) : [],
        people: board.people,
        posts: board.world.posts,
      },
      standing: new StandingCells(own, board.world.days),
      versions: shelfOfRows(rows).versions,
    };
  }
}
