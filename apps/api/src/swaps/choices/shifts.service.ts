import { Inject, Injectable } from '@nestjs/common';
import { addDays, dateIn, type Clock } from '@zhiban/time';
import type { SwapShifts, SwapShiftsQuery } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import type { Reader } from '../../platform/sign-in';
import { JudgingWork, RosterWorlds, TrackedChanges } from '../../roster';
import { SwapsRepository } from '../keeping/swaps.repository';
import { SwapPersons } from '../swap-persons';

const aheadDays = 62;

/** Shifts that somebody could ask to swap: their published ones that are still to come. */
@Injectable()
export class ShiftsService {
  constructor(
    private readonly work: JudgingWork,
    private readonly roster: TrackedChanges,
    private readonly worlds: RosterWorlds,
    private readonly swaps: SwapsRepository,
    private readonly persons: SwapPersons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list({ for: on }: SwapShiftsQuery, reader: Reader): Promise<SwapShifts> {
    const filer = this.persons.filer(on ?? null, reader);
    const { timeZone } = this.worlds;
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const today = dateIn(timeZone, now);
      const { to } = this.worlds.span({ first: today, last: addDays(today, aheadDays) });
      const board = await this.roster.boardOf(tx, [filer], { first: today, last: addDays(today, aheadDays) });
      const coming = (board.shifts.get(filer) ?? []).filter(({ from }) => from > now && from < to);
      const ids = coming.map(({ id }) => id);
      const { versions } = await this.roster.published(tx, ids);
      const open = await this.swaps.openAmong(tx, ids);
      return {
        ...{ at: now, timeZone, person: this.persons.named(filer) },
        shifts: [...coming]
          .sort((a, b) => a.from - b.from)
          .map((shift) => ({ shift, version: versions.get(shift.id) ?? 1, open: open.has(shift.id) })),
      };
    });
  }
}
