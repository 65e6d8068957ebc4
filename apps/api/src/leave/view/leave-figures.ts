import { Injectable } from '@nestjs/common';
import { datesBetween } from '@zhiban/time';
import type { AwayDays, AwayQuery, LeaveBalance, LeaveLedger, MyLeave } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import { LeaveBalances } from '../judging/leave-balances';
import { LeavePlaces } from '../judging/leave-places';
import { LeavePersons } from '../leave-persons';
import { LeaveLedgerService } from '../ledger/leave-ledger.service';

/** Figures that a person asks for: what is left, how full the days are. */
@Injectable()
export class LeaveFigures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly counted: LeaveBalances,
    private readonly places: LeavePlaces,
    private readonly ledgers: LeaveLedgerService,
    private readonly persons: LeavePersons,
  ) {}

  now(): Pick<MyLeave, 'at' | 'timeZone' | 'today'> {
    return this.ledgers.now();
  }

  ledger(person: string, type: string): Promise<LeaveLedger> {
    return this.ledgers.read({ person, type });
  }

  balances(person: string): Promise<LeaveBalance[]> {
    return this.counted.ofPerson(this.dataSource.manager, person);
  }

  async away(person: string, { first, last }: AwayQuery): Promise<AwayDays> {
    const on = await this.places.ofGroup(this.dataSource.manager, person, first, last);
    return {
      days: [...datesBetween(first, last)].map((date) => {
        const { off, ...places } = on(date);
        return { date, ...places, off: off.map((id) => this.persons.named(id)) };
      }),
    };
  }
}
