import { Injectable } from '@nestjs/common';
import type { LeaveOpenings } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { readCsv, readXlsx, type FileTable } from '../../platform/tables';
import { LeavePersons } from '../leave-persons';
import { LeaveSettingsService } from '../settings/leave-settings.service';
import { LeaveLedgerService } from './leave-ledger.service';
import { openingColumns, openingRows, type OpeningRow } from './opening-columns';

/** Opening balances from a file: looked at first, and imported once for each person and kind of leave. */
@Injectable()
export class LeaveOpeningsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: LeaveLedgerService,
    private readonly settings: LeaveSettingsService,
    private readonly persons: LeavePersons,
    private readonly audit: AuditService,
  ) {}

  async import(bytes: Uint8Array, isWorkbook: boolean, apply: boolean, by: string): Promise<LeaveOpenings> {
    const table = isWorkbook ? await readXlsx(bytes, () => undefined) : await readCsv(bytes, () => undefined);
    return this.unitOfWork.run(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('leave openings', 0))`);
      const { rows, wrong } = await this.read(tx, table);
      if (apply && wrong.length > 0) throw new RefusalError('leave-ledger.wrong-rows', { count: wrong.length });
      if (apply) await this.write(tx, rows, by);
      return { applied: apply, rows: rows.map((row) => this.view(row)), wrong };
    });
  }

  private async read(tx: Transaction, table: FileTable) {
    const columns = openingColumns(table);
    if (!columns) throw new RefusalError('leave-ledger.head', {});
    return openingRows(table, columns, {
      types: this.settings.offered(),
      personOf: (number) => this.persons.byNumber(number),
      opened: await this.ledger.ledgers.opened(tx),
    });
  }

  private async write(tx: Transaction, rows: readonly OpeningRow[], by: string): Promise<void> {
    const date = this.ledger.today();
    const lines = rows.map(({ person, type, minutes, until }) => {
      const page = { personId: person, type: type.code, requestId: null, by, note: '' };
      // What has ended already is written off the day after, like any other.
      const since = until !== null && until < date ? until : date;
      return this.ledger.line(page, { kind: 'grant', minutes, date: since, until }, { opening: true });
    });
    await this.ledger.ledgers.add(tx, lines);
    const after = { rows: rows.length, minutes: rows.reduce((sum, { minutes }) => sum + minutes, 0) };
    await this.audit.record(tx, { actor: by, action: 'leave.balances-imported', subject: `${rows.length}`, after });
  }

  private view({ row, person, number, type, minutes, until }: OpeningRow): LeaveOpenings['rows'][number] {
    return { row, number, name: this.persons.named(person).name, type: type.code, minutes, until };
  }
}
