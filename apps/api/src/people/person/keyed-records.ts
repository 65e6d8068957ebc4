import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';

/**
 * Tables of other areas that know a person by key, and what is handed out of each. The key outlives the person's name, so
 * that sums and rosters stay as they are. A spec looks for tables that are missing here.
 */
export const keyedTables: Readonly<Record<string, string>> = {
  roster_shift: `SELECT roster, id, from_at, to_at, kind, pattern, post, breaks, gone
    FROM roster_shift WHERE person_id = $1 ORDER BY from_at, roster`,
  roster_feed: `SELECT language, created_at, fetched_at FROM roster_feed WHERE person_id = $1`,
  roster_override: `SELECT date::text AS date, verdict, reason, author, at
    FROM roster_override WHERE person_id = $1 ORDER BY id`,
  roster_notice: `SELECT n.publication, p.author, p.at, p.why, n.changes, n.seen_at
    FROM roster_notice n JOIN roster_publication p ON p.number = n.publication WHERE n.person_id = $1 ORDER BY 1`,
  swap_request: `SELECT id, state, filed_by, filed_at, deadline, reason, transfers, wish, month
    FROM swap_request WHERE filer_id = $1 ORDER BY filed_at`,
  swap_party: `SELECT request_id, agreed, at FROM swap_party WHERE person_id = $1 ORDER BY at`,
  leave_request: `SELECT r.id, r.state, r.filed_by, r.filed_at, r.type, r.pieces, r.sudden, r.reason, r.minutes, (
      SELECT jsonb_agg(jsonb_build_object('at', e.at, 'by', e.by, 'step', e.step, 'note', e.note) ORDER BY e.version)
      FROM leave_event e WHERE e.request_id = r.id) AS steps, (
      SELECT jsonb_agg(jsonb_build_object('name', c.name, 'at', c.at, 'by', c.by, 'purpose', c.purpose, 'until', c.until))
      FROM leave_certificate c WHERE c.request_id = r.id) AS certificates
    FROM leave_request r WHERE r.person_id = $1 ORDER BY r.filed_at`,
  leave_day: `SELECT request_id, type, date::text AS date, from_at, to_at, minutes
    FROM leave_day WHERE person_id = $1 ORDER BY from_at`,
  leave_ledger: `SELECT type, kind, minutes, date::text AS date, until::text AS until, at, by, note
    FROM leave_ledger WHERE person_id = $1 ORDER BY nth`,
  attendance_record: `SELECT r.id, r.date::text AS date, r.from_at, r.to_at, r.shifts, r.findings, r.unseen_minutes, r.strip,
      r.state, r.computed_at, (
      SELECT jsonb_agg(jsonb_build_object('at', s.at, 'by', s.by, 'step', s.step, 'note', s.note) ORDER BY s.version)
      FROM attendance_step s WHERE s.record_id = r.id) AS steps
    FROM attendance_record r WHERE r.person_id = $1 ORDER BY r.from_at`,
  meeting_attendance: `SELECT m.number, m.kind, m.at, a.mark, a.relieved_at, a.word
    FROM meeting_attendance a JOIN meeting m ON m.id = a.meeting_id WHERE a.person_id = $1 ORDER BY m.at`,
  notice_meant: `SELECT n.number, n.title, m.gone, m.told_version, m.told_at, m.reminded
    FROM notice_meant m JOIN notice n ON n.id = m.notice_id WHERE m.person_id = $1 ORDER BY 1`,
  notice_receipt: `SELECT n.number, r.version, r.kind, r.at, r.username, r.address, r.agent
    FROM notice_receipt r JOIN notice n ON n.id = r.notice_id WHERE r.person_id = $1 ORDER BY r.at`,
  handover_release: `SELECT handover_id, at, by FROM handover_release WHERE person_id = $1 ORDER BY at`,
  telling: `SELECT kind, zh, en, at, read_at FROM telling WHERE person_id = $1 ORDER BY id`,
  telling_choice: `SELECT language, email, mailed, quiet, mobile FROM telling_choice WHERE person_id = $1`,
};

/** Steps of the draft name people in what they changed; of a step for many only this one's part is handed out. */
const ownChanges = `jsonb_path_query_array(changes,
  '$[*] ? (@.before.person == $person || @.after.person == $person)', jsonb_build_object('person', $1::text))`;
const edits = `SELECT id, author, at, kind, reason, ${ownChanges} AS changes FROM roster_edit
  WHERE jsonb_array_length(${ownChanges}) > 0 ORDER BY revision`;

/** What goes as a whole: the way to one’s calendar, and what is of health and family: why somebody was on leave, what proved it. */
const forgotten = [
  'DELETE FROM roster_feed WHERE person_id = $1',
  'DELETE FROM telling WHERE person_id = $1',
  'DELETE FROM telling_choice WHERE person_id = $1',
  `UPDATE meeting_attendance SET word = '' WHERE person_id = $1`,
  `UPDATE leave_request SET reason = '' WHERE person_id = $1`,
  `UPDATE leave_certificate SET sealed = NULL, name = ''
   WHERE request_id IN (SELECT id FROM leave_request WHERE person_id = $1)`,
  `UPDATE attendance_step SET note = ''
   WHERE step = 'word' AND record_id IN (SELECT id FROM attendance_record WHERE person_id = $1)`,
];

/** Where somebody wrote why, and may have written a name: each with which rows are about the person. */
const texts = [
  { table: 'roster_override', column: 'reason', about: 'person_id = $1' },
  { table: 'roster_edit', column: 'reason', about: `jsonb_array_length(${ownChanges}) > 0` },
  {
    table: 'roster_publication',
    column: 'why',
    about: 'number IN (SELECT publication FROM roster_notice WHERE person_id = $1::uuid)',
  },
  { table: 'swap_request', column: 'reason', about: 'filer_id = $1' },
  {
    table: 'delegation',
    column: 'why',
    about: `EXISTS (SELECT 1 FROM account_person l WHERE l.person_id = $1::uuid AND l.user_id IN (delegator_id, deputy_id))`,
  },
  {
    table: 'attendance_step',
    column: 'note',
    about: 'record_id IN (SELECT id FROM attendance_record WHERE person_id = $1::uuid)',
  },
  { table: 'telling', column: 'zh', about: '$1 = ANY (about)' },
  { table: 'telling', column: 'en', about: '$1 = ANY (about)' },
] as const;

@Injectable()
export class KeyedRecords {
  constructor(private readonly dataSource: DataSource) {}

  async of(id: string): Promise<Record<string, unknown[]>> {
    const found: Record<string, unknown[]> = { roster_edit: await this.dataSource.query<unknown[]>(edits, [id]) };
    for (const [table, sql] of Object.entries(keyedTables))
      found[table] = await this.dataSource.query<unknown[]>(sql, [id]);
    return found;
  }

  /** The end of the last shift that is still to be worked, drafted or published. */
  async worksUntil(tx: EntityManager, id: string, now: Date): Promise<Date | null> {
    const [row] = await tx.query<{ until: Date | null }[]>(
      'SELECT max(to_at) AS until FROM roster_shift WHERE person_id = $1 AND NOT gone AND to_at > $2',
      [id, now],
    );
    return row?.until ?? null;
  }

  async forget(tx: Transaction, id: string): Promise<void> {
    for (const sql of forgotten) await tx.query(sql, [id]);
  }

  /** Takes a name out of what was written about the person; what happened stays. */
  async unname(tx: Transaction, id: string, names: readonly string[], instead: string): Promise<void> {
    for (const { table, column, about } of texts)
      for (const name of names)
        await tx.query(
          `UPDATE ${table} SET ${column} = replace(${column}, $2, $3) WHERE strpos(${column}, $2) > 0 AND ${about}`,
          [id, name, instead],
        );
  }
}
