import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database';
import { LeaveBalances } from './leave-balances';
import { LeaveGrounds } from './leave-ground';
import { LeavePlaces, type PlaceAsked } from './leave-places';

/** What a judgement of leave rests on. */
@Injectable()
export class LeaveJudgeParts {
  constructor(
    private readonly grounds: LeaveGrounds,
    private readonly places: LeavePlaces,
    private readonly balances: LeaveBalances,
  ) {}

  async of(tx: Transaction, asked: PlaceAsked) {
    return {
      ground: await this.grounds.of(tx, asked),
      allotted: await this.places.allotted(tx, asked),
      available: await this.balances.available(tx, asked),
    };
  }
}
