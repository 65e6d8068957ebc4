import { Injectable } from '@nestjs/common';
import type { LeaveEntry } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { LeaveLedgerEntity } from './leave-ledger.entity';

export type NewLedgerLine = Omit<LeaveLedgerEntity, 'nth' | 'person' | 'request'>;

const linesAtOnce = 500;

@Injectable()
export class LeaveLedgerRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Until the transaction ends nothing else is written in this person's ledgers. The last lock that is taken. */
  async lock(tx: Transaction, personId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('leave ledger ' || $1, 0))`, [personId]);
  }

  /** In the order in which they were written. */
  lines(personId: string, type: string, tx: EntityManager = this.dataSource.manager): Promise<LeaveLedgerEntity[]> {
    return tx.find(LeaveLedgerEntity, { where: { personId, type }, order: { nth: 'ASC' } });
  }

  entries(personId: string, type: string, tx?: EntityManager): Promise<LeaveEntry[]> {
    return this.lines(personId, type, tx);
  }

  async byId(id: string, tx: Transaction): Promise<LeaveLedgerEntity | null> {
    return tx.findOneBy(LeaveLedgerEntity, { id });
  }

  async add(tx: Transaction, lines: readonly NewLedgerLine[]): Promise<void> {
    for (let from = 0; from < lines.length; from += linesAtOnce)
      await tx.insert(LeaveLedgerEntity, lines.slice(from, from + linesAtOnce));
  }

  /** Of everybody, in the order in which they were written. */
  async ofType(type: string): Promise<Map<string, LeaveEntry[]>> {
    const lines = await this.dataSource.manager.find(LeaveLedgerEntity, { where: { type }, order: { nth: 'ASC' } });
    const found = new Map<string, LeaveEntry[]>();
    for (const line of lines) {
      const own = found.get(line.personId);
      if (own) own.push(line);
      else found.set(line.personId, [line]);
    }
    return found;
  }

  /** Who has grants that ended before a day. */
  async withEnded(today: string): Promise<{ personId: string; type: string }[]> {
    return this.dataSource.query<{ personId: string; type: string }[]>(
      `SELECT DISTINCT person_id AS "personId", type FROM leave_ledger WHERE kind = 'grant' AND until < $1`,
      [today],
    );
  }

  /** Whose balance of what was imported before, as `person type`. */
  async opened(tx: EntityManager = this.dataSource.manager): Promise<Set<string>> {
    const rows = await tx.query<{ key: string }[]>(
      `SELECT person_id || ' ' || type AS key FROM leave_ledger WHERE opening`,
    );
    return new Set(rows.map(({ key }) => key));
  }
}
