import { Inject, Injectable } from '@nestjs/common';
import { dateOfDay, dayNumber, mondayOf, weekOfDay, type Clock } from '@zhiban/time';
import type { SwapWeek } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { JudgingWork, RosterWorlds, TrackedChanges, type Days } from '../../roster';
import type { KeptTransfer } from '../keeping/swap-request.entity';
import { SwapPersons } from '../swap-persons';

const mostDays = 28;

/** The published weeks of people in a request, from the Monday before its earliest shift on. */
@Injectable()
export class SwapWeeks {
  constructor(
    private readonly work: JudgingWork,
    private readonly roster: TrackedChanges,
    private readonly worlds: RosterWorlds,
    private readonly persons: SwapPersons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get timeZone(): string {
    return this.worlds.timeZone;
  }

  now(): number {
    return this.clock.now();
  }

  of(transfers: readonly KeptTransfer[], persons: string[]): Promise<SwapWeek[]> {
    if (persons.length === 0) return Promise.resolve([]);
    const days = this.weeksOf(transfers.map(({ shift }) => shift));
    const { from, to } = this.worlds.span(days);
    return this.work.run(async (tx) => {
      const board = await this.roster.boardOf(tx, persons, days);
      return persons.map((person) => ({
        person: this.persons.named(person),
        shifts: (board.shifts.get(person) ?? []).filter((shift) => shift.from >= from && shift.from < to),
      }));
    });
  }

  private weeksOf(shifts: readonly { from: number; to: number }[]): Days {
    const { first, last } = this.worlds.daysOf({
      from: Math.min(...shifts.map(({ from }) => from)),
      to: Math.max(...shifts.map(({ from }) => from)),
    });
    const begins = mondayOf(weekOfDay(dayNumber(first)));
    const ends = Math.min(mondayOf(weekOfDay(dayNumber(last))) + 6, begins + mostDays - 1);
    return { first: dateOfDay(begins), last: dateOfDay(ends) };
  }
}
