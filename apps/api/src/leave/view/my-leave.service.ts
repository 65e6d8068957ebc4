import { Injectable } from '@nestjs/common';
import type { AwayDays, AwayQuery, LeaveLedger, MyLeave } from '@zhiban/wire';
import type { Reader } from '../../platform/sign-in';
import { LeavePersons } from '../leave-persons';
import { LeaveSettingsService } from '../settings/leave-settings.service';
import { LeaveSteps } from '../steps/leave-steps';
import { LeaveFigures } from './leave-figures';

/** What a person sees of leave: what there is, what is left, what was asked for, and how full the days are. */
@Injectable()
export class MyLeaveService {
  constructor(
    private readonly persons: LeavePersons,
    private readonly settings: LeaveSettingsService,
    private readonly steps: LeaveSteps,
    private readonly figures: LeaveFigures,
  ) {}

  /** `null`: the reader's own. */
  async read(on: string | null, reader: Reader): Promise<MyLeave> {
    const person = this.persons.filer(on, reader);
    const requests = await this.steps.requests.ofPerson(person);
    const { certificateDays } = this.settings.current();
    return {
      ...this.figures.now(),
      certificateDays,
      person: this.persons.named(person),
      types: this.settings.offered(),
      balances: await this.figures.balances(person),
      requests: await this.steps.views.many(requests, reader),
    };
  }

  ledger(type: string, reader: Reader): Promise<LeaveLedger> {
    return this.figures.ledger(this.persons.own(reader), type);
  }

  away(days: AwayQuery, reader: Reader): Promise<AwayDays> {
    return this.figures.away(this.persons.own(reader), days);
  }
}
