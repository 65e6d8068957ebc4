import { Injectable } from '@nestjs/common';
import type { Interval } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import type { PastPublication } from '@zhiban/workforce-requests';
import type { ShiftChange } from '@zhiban/workforce-roster';
import { DataSource } from 'typeorm';
import type { PastAbsence, PastApproval, PastEntry, PastLeave, PastSettings, PastSwap } from './past-rows';

const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;
const weekMs = 7 * 86_400_000;
const longestShiftMs = 2 * 86_400_000;

/** What is kept of requests and rosters, as far as it tells how things stood. */
@Injectable()
export class HindsightRepository {
  constructor(private readonly dataSource: DataSource) {}

  swaps({ from, to }: Interval): Promise<PastSwap[]> {
    return this.dataSource.query(
      `SELECT r.id, r.state, r.filer_id AS filer, ${ms('r.filed_at')} AS "filedAt", r.transfers, r.month,
         array(SELECT p.person_id::text FROM swap_party p WHERE p.request_id = r.id) AS parties,
         CASE WHEN r.state NOT IN ('offered', 'asked', 'agreed') THEN (
           SELECT ${ms('e.at')} FROM swap_event e WHERE e.request_id = r.id AND e.step <> 'undo'
           ORDER BY e.version DESC LIMIT 1) END AS "overAt"
       FROM swap_request r WHERE r.filed_at >= $1 AND r.filed_at < $2`,
      [new Date(from), new Date(to)],
    );
  }

  approvals(filers: readonly string[]): Promise<PastApproval[]> {
    return this.dataSource.query(
      `SELECT r.id, r.filer_id AS filer, r.month, ${ms('e.at')} AS at, ${ms('u.at')} AS "undoneAt"
       FROM swap_request r JOIN swap_event e ON e.request_id = r.id AND e.step = 'approve'
         LEFT JOIN swap_event u ON u.request_id = r.id AND u.step = 'undo'
       WHERE r.month IS NOT NULL AND r.filer_id = ANY($1)`,
      [filers],
    );
  }

  /** Those that were filed in the span, and whatever may have stood beside them. */
  leave({ from, to }: Interval): Promise<PastLeave[]> {
    return this.dataSource.query(
      `WITH filed AS (SELECT * FROM leave_request WHERE filed_at >= $1 AND filed_at < $2)
       SELECT r.id, r.state, r.person_id AS person, ${ms('r.filed_at')} AS "filedAt", r.type, r.pieces, r.sudden,
         r.minutes, r.taken,
         (SELECT coalesce(json_agg(json_build_object('at', ${ms('e.at')}, 'step', e.step, 'state', e.state)
           ORDER BY e.version), '[]') FROM leave_event e WHERE e.request_id = r.id) AS events,
         array(SELECT ${ms('c.at')} FROM leave_certificate c WHERE c.request_id = r.id) AS certificates
       FROM leave_request r
       WHERE r.person_id IN (SELECT person_id FROM filed)
         OR (r.last_date >= (SELECT min(first_date) FROM filed) AND r.first_date <= (SELECT max(last_date) FROM filed))`,
      [new Date(from), new Date(to)],
    );
  }

  entries(persons: readonly string[]): Promise<PastEntry[]> {
    return this.dataSource.query(
      `SELECT person_id AS person, type, kind, minutes, date::text, until::text, ${ms('at')} AS at, request_id AS request
       FROM leave_ledger WHERE person_id = ANY($1) ORDER BY nth`,
      [persons],
    );
  }

  absences({ from, to }: Interval): Promise<PastAbsence[]> {
    return this.dataSource.query(
      `SELECT d.request_id || ':' || d.nth AS id, d.request_id AS request, d.person_id AS person, d.type,
         ${ms('d.from_at')} AS "from", ${ms('d.to_at')} AS "to", ${ms('e.at')} AS since
       FROM leave_day d JOIN leave_event e ON e.request_id = d.request_id AND e.step = 'approve'
       WHERE d.from_at < $2 AND d.to_at > $1`,
      [new Date(from), new Date(to)],
    );
  }

  settings(): Promise<PastSettings[]> {
    return this.dataSource.query(`SELECT ${ms('at')} AS at, types, allotments FROM leave_settings ORDER BY version`);
  }

  /** As they are published now, week by week, so that nobody waits for the whole. */
  async *shifts({ from, to }: Interval): AsyncGenerator<Shift[]> {
    for (let at = from - longestShiftMs; at < to; at += weekMs)
      yield await this.dataSource.query<Shift[]>(
        `SELECT id, person_id AS person, ${ms('from_at')} AS "from", ${ms('to_at')} AS "to", kind, pattern, post, breaks
         FROM roster_shift WHERE roster = 'published' AND NOT gone AND from_at >= $1 AND from_at < $2`,
        [new Date(at), new Date(Math.min(at + weekMs, to))],
      );
  }

  /** Whatever was published from an instant on. */
  async publications(since: number): Promise<PastPublication[]> {
    const rows = await this.dataSource.query<{ number: number; at: number; changes: ShiftChange[] }[]>(
      `SELECT p.number, ${ms('p.at')} AS at, n.changes
       FROM roster_publication p JOIN roster_notice n ON n.publication = p.number WHERE p.at >= $1 ORDER BY p.number`,
      [new Date(since)],
    );
    const found = new Map<number, { at: number; changes: Map<string, ShiftChange> }>();
    for (const { number, at, changes } of rows) {
      const publication = found.get(number) ?? { at, changes: new Map<string, ShiftChange>() };
      found.set(number, publication);
      for (const change of changes)
        publication.changes.set(change.id, joined(publication.changes.get(change.id), change));
    }
    return [...found].map(([number, { at, changes }]) => ({ number, at, changes: [...changes.values()] }));
  }
}

/** Who gave a shift was told that it goes, who got it that it comes. */
const joined = (known: ShiftChange | undefined, { id, before, after }: ShiftChange): ShiftChange => ({
  id,
  before: before ?? known?.before ?? null,
  after: after ?? known?.after ?? null,
});
