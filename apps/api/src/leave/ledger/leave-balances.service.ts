import { Injectable } from '@nestjs/common';
import type { BalancesQuery, LeaveBalances } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';
import { LeaveRequestsRepository } from '../keeping/leave-requests.repository';
import { LeavePersons } from '../leave-persons';
import { LeaveSettingsService } from '../settings/leave-settings.service';
import { balanceRow, inOrder, isWanted } from './balance-rows';
import { LeaveLedgerService } from './leave-ledger.service';

/** Balances of one kind of leave, of everybody. */
@Injectable()
export class LeaveBalancesService {
  constructor(
    private readonly ledger: LeaveLedgerService,
    private readonly requests: LeaveRequestsRepository,
    private readonly settings: LeaveSettingsService,
    private readonly persons: LeavePersons,
  ) {}

  async list({ type: code, offset, limit, order, ...wanted }: BalancesQuery): Promise<LeaveBalances> {
    const type = this.settings.type(code);
    if (!type?.balance) throw new RefusalError('leave-ledger.type', {});
    const { timeZone, today } = this.ledger.now();
    const entries = await this.ledger.ledgers.ofType(code);
    const asked = await this.requests.askedOf(code);
    const rows = this.persons
      .everybody()
      .map((person) => balanceRow(person, entries.get(person.id) ?? [], { asked: asked.get(person.id) ?? 0, today }))
      .filter((row) => isWanted(row, wanted, today));
    return {
      ...{ type, today, timeZone, total: rows.length },
      rows: inOrder(rows, order).slice(offset, offset + limit),
      types: this.settings.current().types.filter(({ balance }) => balance),
    };
  }
}
