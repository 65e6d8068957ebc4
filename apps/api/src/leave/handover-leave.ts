import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@zhiban/wire';
import type { Fact } from '@zhiban/workforce-handover';
import { HandoverSources, liesIn, type FactTurn } from '../handover-facts';
import type { Transaction } from '../platform/database';
import { RosterPeople, RosterWorlds } from '../roster';
import { spanWords } from '../tellings';
import type { LeaveDayEntity } from './keeping/leave-day.entity';
import { LeaveDaysRepository } from './keeping/leave-days.repository';

/** Tells the record of handover who is on leave in this duty and the next; neither of what kind nor why. */
@Injectable()
export class HandoverLeave implements OnModuleInit {
  constructor(
    private readonly days: LeaveDaysRepository,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
    private readonly sources: HandoverSources,
  ) {}

  onModuleInit(): void {
    this.sources.add({ facts: (place, turn, tx) => this.facts(place, turn, tx) });
  }

  private async facts(scope: Place, { from, to, relief }: FactTurn, tx: Transaction): Promise<Fact[]> {
    const days = await this.days.over(tx, { from, to: Math.max(to, relief?.to ?? to) });
    return days.flatMap((day) => this.factOf(day, scope));
  }

  private factOf({ requestId, nth, personId, from, to }: LeaveDayEntity, scope: Place): Fact[] {
    const person = this.people.all().get(personId);
    if (!person || !liesIn(person, scope)) return [];
    const span = spanWords({ from: from.getTime(), to: to.getTime() }, this.worlds.timeZone);
    return [
      {
        ...{ kind: 'leave', id: `${requestId}:${nth}`, at: from.getTime(), red: false },
        link: `/plan/requests/${requestId}`,
        zh: `${person.name} 请假 ${span.zh}`,
        en: `${person.nameEn ?? person.name} on leave ${span.en}`,
      },
    ];
  }
}
