import { Inject, Injectable } from '@nestjs/common';
import { dateIn, type Clock, type Interval } from '@zhiban/time';
import type { NoticePart, Shift } from '@zhiban/wire';
import type { EntityManager } from 'typeorm';
import { WorkingPeople } from '../../people';
import { CLOCK } from '../../platform/clock';
import { RosterWorlds, ShiftsRepository } from '../../roster';
import { dutyOf, whoIsMeant } from './who-is-meant';

export interface MeantNow {
  persons: string[];
  /** When those of a part that is for a shift are on duty; `null`: no such shift is published. */
  duty: (part: NoticePart) => Interval | null;
}

/** Who is meant, by the people and the published roster as they are now. */
@Injectable()
export class Audience {
  constructor(
    private readonly people: WorkingPeople,
    private readonly shifts: ShiftsRepository,
    private readonly worlds: RosterWorlds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(tx: EntityManager, audience: readonly NoticePart[]): Promise<MeantNow> {
    const byDate = new Map<string, Shift[]>();
    for (const { shift } of audience)
      if (shift && !byDate.has(shift.date)) byDate.set(shift.date, await this.beginningOn(tx, shift.date));
    const shiftsOf = (date: string) => byDate.get(date) ?? [];
    return {
      persons: whoIsMeant(audience, this.people.all(), shiftsOf, this.today()),
      duty: (part) => dutyOf(part, shiftsOf),
    };
  }

  today(): string {
    return dateIn(this.worlds.timeZone, this.clock.now());
  }

  private async beginningOn(tx: EntityManager, date: string): Promise<Shift[]> {
    const day = this.worlds.span({ first: date, last: date });
    return (await this.shifts.over(tx, 'published', day)).filter(({ from }) => from >= day.from);
  }
}
