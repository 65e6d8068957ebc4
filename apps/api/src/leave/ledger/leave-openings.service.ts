import { Injectable } from '@nestjs/common';
import type { LeaveOpenings, OpeningsQuery } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { readCsv, readXlsx, type FileTable } from '../../platform/tables';
import { LeavePersons } from '../leave-persons';
import { LeaveSettingsService } from '../settings/leave-settings.service';
import { LeaveLedgerService } from './leave-ledger.service';
import {
  openingColumns,
  openingRows,
  typesByWord,
  unknownWords,
  wholeColumns,
  type OpeningRow,
} from './opening-columns';

interface OpeningsFile {
  bytes: Uint8Array;
  isWorkbook: boolean;
}

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

  async import({ bytes, isWorkbook }: OpeningsFile, asked: OpeningsQuery, by: string): Promise<LeaveOpenings> {
    const table = isWorkbook ? await readXlsx(bytes, () => undefined) : await readCsv(bytes, () => undefined);
    const isApplied = asked.apply === 'yes';
    return this.unitOfWork.run(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('leave openings', 0))`);
      const { rows, wrong, ...seen } = await this.read(tx, table, asked);
      if (isApplied && wholeColumns(seen.columns) === null) throw new RefusalError('leave-ledger.head', {});
      if (isApplied && wrong.length > 0) throw new RefusalError('leave-ledger.wrong-rows', { count: wrong.length });
      if (isApplied) await this.write(tx, rows, by);
      return { applied: isApplied, rows: rows.map((row) => this.view(row)), wrong, ...seen };
    });
  }

  /** Nothing is read of a file as long as a column has to be asked. */
  private async read(tx: Transaction, table: FileTable, { kind, number, type, days, until }: OpeningsQuery) {
    const offered = this.settings.offered();
    const typeOf = typesByWord(offered, kind);
    const columns = openingColumns(table, { number, type, days, until });
    const whole = wholeColumns(columns);
    const seen = { head: table.head, columns, types: offered.filter(({ balance }) => balance) };
    if (!whole) return { rows: [], wrong: [], unknown: [], ...seen };
    const ground = {
      ...{ typeOf, personOf: (of: string) => this.persons.byNumber(of) },
      opened: await this.ledger.ledgers.opened(tx),
    };
    return { ...openingRows(table, whole, ground), unknown: unknownWords(table, whole.type, typeOf), ...seen };
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
