import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Absence } from '@zhiban/wire';
import { RosterSources, RosterWorlds } from '../roster';
import type { LeaveDayEntity } from './keeping/leave-day.entity';
import { LeaveDaysRepository } from './keeping/leave-days.repository';

/** Tells whoever judges a roster who is on leave, as their transaction sees it. */
@Injectable()
export class LeaveAbsences implements OnModuleInit {
  constructor(
    private readonly days: LeaveDaysRepository,
    private readonly worlds: RosterWorlds,
    private readonly sources: RosterSources,
  ) {}

  onModuleInit(): void {
    this.sources.add({
      absences: async (days, tx) => (await this.days.over(tx, this.worlds.span(days))).map(absenceOf),
    });
  }
}

const absenceOf = ({ requestId, nth, personId, from, to, type }: LeaveDayEntity): Absence => ({
  id: `${requestId}:${nth}`,
  person: personId,
  from: from.getTime(),
  to: to.getTime(),
  type,
});
