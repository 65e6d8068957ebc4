import { Injectable } from '@nestjs/common';
import { leaveEntryKinds, type LeaveBalance, type LeaveEntry } from '@zhiban/wire';
import { availableOn, balanceOf, leaveIsOpen, openGrants } from '@zhiban/workforce-requests';
import type { EntityManager } from 'typeorm';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { datesOf, LeaveRequestsRepository } from '../keeping/leave-requests.repository';
import { LeaveLedgerService } from '../ledger/leave-ledger.service';
import { LeaveSettingsService } from '../settings/leave-settings.service';
import { isEarlier } from './leave-places';

type Asked = Pick<LeaveRequestEntity, 'id' | 'personId' | 'type' | 'pieces' | 'filedAt'>;

/** LEAVE-6: what is left. What was asked for before and is not decided yet is spoken for. */
@Injectable()
export class LeaveBalances {
  constructor(
    private readonly requests: LeaveRequestsRepository,
    private readonly ledger: LeaveLedgerService,
    private readonly settings: LeaveSettingsService,
  ) {}

  /** For one request, without it; `null`: the type has no balance. */
  async available(tx: EntityManager, asked: Asked): Promise<number | null> {
    if (!this.settings.type(asked.type)?.balance) return null;
    const entries = await this.ledger.ledgers.entries(asked.personId, asked.type, tx);
    const standing = await this.requests.standingOf(tx, asked.personId, asked.id);
    const spoken = standing
      .filter((other) => leaveIsOpen(other.state) && other.type === asked.type && isEarlier(other, asked))
      .reduce((sum, { minutes }) => sum + minutes, 0);
    return availableOn(entries, datesOf(asked.pieces).first) - spoken;
  }

  async ofPerson(tx: EntityManager, personId: string): Promise<LeaveBalance[]> {
    const standing = await this.requests.standingOf(tx, personId, nobodys);
    const today = this.ledger.today();
    const balances: LeaveBalance[] = [];
    for (const { code } of this.settings.offered().filter(({ balance }) => balance)) {
      const entries = await this.ledger.ledgers.entries(personId, code, tx);
      const open = standing.filter(({ state, type }) => leaveIsOpen(state) && type === code);
      const next = openGrants(entries).find(({ until }) => until !== null && until >= today);
      balances.push({
        type: code,
        minutes: availableOn(entries, today),
        asked: open.reduce((sum, { minutes }) => sum + minutes, 0),
        sums: sumsOf(entries),
        expiring: next?.until ? { until: next.until, minutes: next.minutes } : null,
      });
    }
    return balances;
  }
}

const sumsOf = (entries: readonly LeaveEntry[]): LeaveBalance['sums'] => {
  const sum = (of: LeaveEntry['kind']) => balanceOf(entries.filter(({ kind }) => kind === of));
  return Object.fromEntries(leaveEntryKinds.map((kind) => [kind, sum(kind)])) as LeaveBalance['sums'];
};

const nobodys = '00000000-0000-4000-8000-000000000000';
