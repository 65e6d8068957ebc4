import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { EnterLedger, LeaveEntry, LeaveLedger, LedgerQuery } from '@zhiban/wire';
import { balanceOf } from '@zhiban/workforce-requests';
import { randomUUID } from 'node:crypto';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork, type Transaction } from '../../platform/database';
import type { LeaveLedgerEntity } from './leave-ledger.entity';
import { LeaveLedgerRepository, type NewLedgerLine } from './leave-ledger.repository';
import { LedgerGround } from './ledger-ground';

/** Whose ledger, and for which request. */
export interface LedgerPage {
  personId: string;
  type: string;
  requestId: string | null;
  by: string;
  note: string;
}

/** Ledgers of leave: whatever moves a balance is a line, and nothing else does. */
@Injectable()
export class LeaveLedgerService {
  constructor(
    readonly ledgers: LeaveLedgerRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly known: LedgerGround,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read({ person, type }: LedgerQuery): Promise<LeaveLedger> {
    const lines = await this.ledgers.lines(person, type);
    return { type, balance: balanceOf(lines), lines: lines.map(lineOf) };
  }

  /** By hand. The same entry twice is written once. */
  async enter(asked: EnterLedger, by: string): Promise<LeaveLedger> {
    const { id, person, type, kind, minutes, date, until, note } = asked;
    this.known.check(person, type);
    await this.unitOfWork.run(async (tx) => {
      await this.ledgers.lock(tx, person);
      if (await this.ledgers.byId(id, tx)) return;
      const page = { personId: person, type, requestId: null, by, note };
      await this.write(tx, page, [{ kind, minutes, date, until }], { id });
      const after = { person, type, kind, minutes, date, until, note };
      await this.audit.record(tx, { actor: by, action: 'leave.ledger-entered', subject: person, after });
    });
    return this.read({ person, type });
  }

  /** In the transaction of what moves the balance, under the lock of the person's ledgers. */
  async write(
    tx: Transaction,
    page: LedgerPage,
    entries: readonly LeaveEntry[],
    given: { id?: string; opening?: boolean } = {},
  ): Promise<void> {
    await this.ledgers.add(
      tx,
      entries.map((entry) => this.line(page, entry, given)),
    );
  }

  line(page: LedgerPage, entry: LeaveEntry, given: { id?: string; opening?: boolean } = {}): NewLedgerLine {
    const { kind, minutes, date, until } = entry;
    const { id = randomUUID(), opening = false } = given;
    return { ...page, id, opening, kind, minutes, date, until, at: new Date(this.clock.now()) };
  }

  now(): { at: number; timeZone: string; today: string } {
    return { at: this.clock.now(), timeZone: this.known.timeZone, today: this.today() };
  }

  today(): string {
    return this.known.dateOf(this.clock.now());
  }
}

const lineOf = ({ id, kind, minutes, date, until, at, by, note, requestId }: LeaveLedgerEntity) => ({
  id,
  kind,
  minutes,
  date,
  until,
  at: at.getTime(),
  by,
  note,
  request: requestId,
});
