import { Injectable } from '@nestjs/common';
import { datesBetween } from '@zhiban/time';
import type { AwayDays, AwayQuery, LeaveBalance } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import { LeaveBalances } from '../judging/leave-balances';
import { LeavePlaces } from '../judging/leave-places';

/** Figures that a person asks for: what is left, how full the days are. */
@Injectable()
export class LeaveFigures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly counted: LeaveBalances,
    private readonly places: LeavePlaces,
  ) {}

  balances(person: string): Promise<LeaveBalance[]> {
    return this.counted.ofPerson(this.dataSource.manager, person);
  }

  async away(person: string, { first, last }: AwayQuery): Promise<AwayDays> {
    const on = await this.places.ofGroup(this.dataSource.manager, person, first, last);
    return { days: [...datesBetween(first, last)].map((date) => ({ date, ...on(date) })) };
  }
}
