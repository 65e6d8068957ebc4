import { Injectable } from '@nestjs/common';
import type { HandoverFactKind } from '@zhiban/wire';
import type { RecordEntry } from '@zhiban/workforce-handover';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { searchedText } from '../search/searched-text';

type Row = Omit<RecordEntry, 'at'> & { at: Date };

/** All SQL of entries, in the order in which they stand. */
@Injectable()
export class EntriesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async of(handover: string, tx: EntityManager = this.dataSource.manager): Promise<RecordEntry[]> {
    const rows = await tx.query<Row[]>(
      `SELECT key, section, at, fact, words, by, red, left_out AS "leftOut", overtaken, worded, event,
         read_back AS "readBack"
       FROM handover_entry WHERE handover_id = $1 ORDER BY nth`,
      [handover],
    );
    return rows.map((row) => ({ ...row, at: row.at.getTime() }));
  }

  /** Instead of those that were there. */
  async replace(tx: Transaction, handover: string, entries: readonly RecordEntry[]): Promise<void> {
    await tx.query('DELETE FROM handover_entry WHERE handover_id = $1', [handover]);
    if (entries.length === 0) return;
    await tx.query(
      `INSERT INTO handover_entry (handover_id, key, nth, section, kind, at, fact, words, by, red, left_out, overtaken,
         worded, event, read_back, item_id, search)
       SELECT $1, r.key, r.nth, r.section, r.kind, to_timestamp(r.at / 1000), r.fact, r.words, r.by, r.red, r."leftOut",
         r.overtaken, r.worded, r.event, r."readBack", r.item, r.search
       FROM jsonb_to_recordset($2::jsonb) AS r (key text, nth integer, section text, kind text, at float8, fact jsonb,
         words text, by text, red boolean, "leftOut" text, overtaken boolean, worded jsonb, event jsonb,
         "readBack" jsonb, item uuid, search text)`,
      [handover, JSON.stringify(entries.map((entry, nth) => rowOf(entry, nth)))],
    );
  }
}

function rowOf(entry: RecordEntry, nth: number): object {
  const kind: HandoverFactKind | null = entry.fact?.kind ?? null;
  return { ...entry, nth, kind, item: entry.fact?.item ?? null, search: searchedText(entry) };
}
