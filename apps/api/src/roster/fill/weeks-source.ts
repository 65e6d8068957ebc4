import { Injectable } from '@nestjs/common';
import { addDays, weekdayOf } from '@zhiban/time';
import type { FillFromWeeks } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { fieldRefusal, inputRefusal } from '../../platform/problem';
import { ShiftsRepository } from '../draft/shifts.repository';
import { RosterPeople } from '../judging/roster-people';
import { RosterWorlds } from '../judging/roster-worlds';
import { cellsOfWeeks } from './cells-of';
import type { WantedCell } from './wanted-cell';

/** Weeks of before as the draft has them, for people who are still there. */
@Injectable()
export class WeeksSource {
  constructor(
    private readonly shifts: ShiftsRepository,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
  ) {}

  async cells(tx: Transaction, asked: FillFromWeeks): Promise<WantedCell[]> {
    const wrong = (['from', 'to'] as const).filter((field) => weekdayOf(asked[field]) !== 1);
    if (wrong.length > 0) throw inputRefusal(wrong.map((field) => fieldRefusal(field, 'roster.not-monday', {})));
    const days = { first: asked.from, last: addDays(asked.from, asked.weeks * 7 - 1) };
    const people = this.people.within(asked).map(({ person }) => person.id);
    const shifts = await this.shifts.beginning(tx, 'draft', people, this.worlds.span(days));
    const [first, last] = [asked.from, asked.to].sort();
    const table = this.worlds.world({ first: first ?? asked.from, last: last ?? asked.to }).days;
    return cellsOfWeeks(shifts, asked, table);
  }
}
