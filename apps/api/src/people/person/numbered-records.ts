import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database';

/**
 * Tables of other areas that know a person by number, and where they keep the name that stood there then. A spec looks
 * for columns that are missing here.
 */
export const numberedTables: Readonly<Record<string, { name: string | null }>> = {
  agent_interval_figure: { name: 'name' },
  short_leave: { name: null },
  raised_hand: { name: null },
  exchange_act: { name: 'name' },
};

@Injectable()
export class NumberedRecords {
  constructor(private readonly dataSource: DataSource) {}

  /** The records go on being this person's. */
  async renumber(tx: Transaction, from: string, to: string): Promise<void> {
    for (const table of Object.keys(numberedTables))
      await tx.query(`UPDATE ${table} SET person = $2 WHERE person = $1`, [from, to]);
  }

  /** The names that stood in the records then. */
  async rename(tx: Transaction, number: string, name: string): Promise<void> {
    for (const [table, columns] of Object.entries(numberedTables))
      if (columns.name !== null)
        await tx.query(`UPDATE ${table} SET ${columns.name} = $2 WHERE person = $1`, [number, name]);
  }

  /** What these tables keep of a person. */
  async of(number: string): Promise<Record<string, unknown[]>> {
    const found: Record<string, unknown[]> = {};
    for (const table of Object.keys(numberedTables))
      found[table] = await this.dataSource.query<unknown[]>(`SELECT * FROM ${table} WHERE person = $1`, [number]);
    return found;
  }
}
