import { Injectable } from '@nestjs/common';
import { dateIn } from '@zhiban/time';
import { RefusalError } from '../../platform/problem';
import { RosterWorlds } from '../../roster';
import { LeavePersons } from '../leave-persons';
import { LeaveSettingsService } from '../settings/leave-settings.service';

/** What entries have to be about. */
@Injectable()
export class LedgerGround {
  constructor(
    private readonly persons: LeavePersons,
    private readonly settings: LeaveSettingsService,
    private readonly worlds: RosterWorlds,
  ) {}

  check(person: string, type: string): void {
    if (!this.persons.knows(person)) throw new RefusalError('leave-ledger.person', {});
    if (!this.settings.type(type)?.balance) throw new RefusalError('leave-ledger.type', {});
  }

  get timeZone(): string {
    return this.worlds.timeZone;
  }

  dateOf(at: number): string {
    return dateIn(this.worlds.timeZone, at);
  }
}
