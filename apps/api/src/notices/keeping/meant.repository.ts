import { Injectable } from '@nestjs/common';
import type { NoticeTally, ReachedPlaces } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';

/** Of a notice, those who were told or reminded of it just now. */
export interface ToldNow {
  notice: string;
  person: string;
}

export interface UnreadBy {
  name: string;
  nameEn: string | null;
  site: string | null;
  team: string | null;
}

export interface ReaderRow {
  number: string;
  name: string;
  nameEn: string | null;
  site: string | null;
  team: string | null;
  account: boolean;
  readAt: Date | null;
  acknowledgedAt: Date | null;
  address: string | null;
  agent: string | null;
  reminded: number;
}

/** What somebody has done with the version that counts. */
const receipts = `LEFT JOIN LATERAL (
    SELECT min(r.at) AS read_at, min(r.at) FILTER (WHERE r.kind = 'acknowledge') AS acknowledged_at,
      (array_agg(r.address ORDER BY r.at DESC))[1] AS address, (array_agg(r.agent ORDER BY r.at DESC))[1] AS agent
    FROM notice_receipt r
    WHERE r.notice_id = m.notice_id AND r.person_id = m.person_id AND r.version >= n.anew_version) r ON true`;

const inReach = `($2::boolean OR s.name = ANY($3::text[]) OR
  (s.name, t.name) IN (SELECT * FROM unnest($4::text[], $5::text[])))`;

const places = `JOIN person p ON p.id = m.person_id LEFT JOIN site s ON s.id = p.site_id LEFT JOIN team t ON t.id = p.team_id`;

/** Whom notices mean, and who has read them. */
@Injectable()
export class MeantRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** These and no others are meant from now on. */
  async renew(tx: Transaction, notice: string, persons: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE notice_meant SET gone = NOT (person_id = ANY($2::uuid[]))
       WHERE notice_id = $1 AND gone = (person_id = ANY($2::uuid[]))`,
      [notice, persons],
    );
    await tx.query(
      `INSERT INTO notice_meant (notice_id, person_id, gone, told_version, told_at, reminded)
       SELECT $1, p.id, false, 0, NULL, 0 FROM unnest($2::uuid[]) AS p(id)
       ON CONFLICT ON CONSTRAINT notice_meant_pk DO NOTHING`,
      [notice, persons],
    );
  }

  /** Those who have not been told yet of a notice whose time has come; told from now on. */
  async begin(tx: EntityManager, now: Date): Promise<ToldNow[]> {
    const [rows] = await tx.query<[ToldNow[], number]>(
      `UPDATE notice_meant m SET told_version = n.anew_version, told_at = $1, reminded = 0
       FROM notice n
       WHERE n.id = m.notice_id AND NOT n.withdrawn AND n.from_at <= $1 AND n.until_at > $1 AND NOT m.gone
         AND m.told_version < n.anew_version
       RETURNING m.notice_id AS notice, m.person_id AS person`,
      [now],
    );
    return rows;
  }

  /**
   * Those whose next reminder is due and who have not done what is asked; reminded from now on. Of several that were
   * missed one is made up for.
   */
  async remind(tx: EntityManager, now: Date, most: number): Promise<(ToldNow & { nth: number })[]> {
    const [rows] = await tx.query<[(ToldNow & { nth: number })[], number]>(
      `UPDATE notice_meant m SET reminded = due.nth
       FROM (
         SELECT m.notice_id, m.person_id,
           least($2::int, floor(extract(epoch FROM ($1::timestamptz - m.told_at)) / 60 / n.remind_minutes))::int AS nth
         FROM notice_meant m JOIN notice n ON n.id = m.notice_id ${receipts}
         WHERE NOT n.withdrawn AND n.from_at <= $1 AND n.until_at > $1 AND n.remind_minutes IS NOT NULL AND NOT m.gone
           AND m.told_version = n.anew_version AND m.reminded < $2::int
           AND (CASE WHEN n.acknowledge THEN r.acknowledged_at ELSE r.read_at END) IS NULL
       ) due
       WHERE m.notice_id = due.notice_id AND m.person_id = due.person_id AND due.nth > m.reminded
       RETURNING m.notice_id AS notice, m.person_id AS person, m.reminded AS nth`,
      [now, most],
    );
    return rows;
  }

  async tallies(ids: readonly string[], reach: ReachedPlaces): Promise<Map<string, NoticeTally>> {
    const rows = await this.dataSource.query<(NoticeTally & { id: string })[]>(
      `SELECT m.notice_id AS id, count(*)::int AS meant, count(r.read_at)::int AS read,
         count(r.acknowledged_at)::int AS acknowledged, count(*) FILTER (WHERE l.user_id IS NULL)::int AS "withoutAccount"
       FROM notice_meant m JOIN notice n ON n.id = m.notice_id ${places} ${receipts}
       LEFT JOIN account_person l ON l.person_id = m.person_id
       WHERE m.notice_id = ANY($1) AND NOT m.gone AND ${inReach} GROUP BY 1`,
      [ids, ...reachParameters(reach)],
    );
    return new Map(rows.map(({ id, ...tally }) => [id, tally]));
  }

  /** Who has not done what these ask, by number. */
  async unread(tx: Transaction, notices: readonly string[]): Promise<Map<string, UnreadBy[]>> {
    const rows = await tx.query<(UnreadBy & { id: string })[]>(
      `SELECT m.notice_id AS id, p.name, p.name_en AS "nameEn", s.name AS site, t.name AS team
       FROM notice_meant m JOIN notice n ON n.id = m.notice_id ${places} ${receipts}
       WHERE m.notice_id = ANY($1::uuid[]) AND NOT m.gone
         AND (CASE WHEN n.acknowledge THEN r.acknowledged_at ELSE r.read_at END) IS NULL
       ORDER BY p.number`,
      [notices],
    );
    const found = new Map<string, UnreadBy[]>(notices.map((id) => [id, []]));
    for (const { id, ...who } of rows) found.get(id)?.push(who);
    return found;
  }

  /** Who has not done what is asked first, then by number. */
  readers(notice: string, reach: ReachedPlaces): Promise<ReaderRow[]> {
    return this.dataSource.query<ReaderRow[]>(
      `SELECT p.number, p.name, p.name_en AS "nameEn", s.name AS site, t.name AS team, l.user_id IS NOT NULL AS account,
         r.read_at AS "readAt", r.acknowledged_at AS "acknowledgedAt", r.address, r.agent, m.reminded
       FROM notice_meant m JOIN notice n ON n.id = m.notice_id ${places} ${receipts}
       LEFT JOIN account_person l ON l.person_id = m.person_id
       WHERE m.notice_id = $1 AND NOT m.gone AND ${inReach}
       ORDER BY (CASE WHEN n.acknowledge THEN r.acknowledged_at ELSE r.read_at END) IS NOT NULL, p.number`,
      [notice, ...reachParameters(reach)],
    );
  }

  /** How many of these persons have no account. */
  async withoutAccount(persons: readonly string[]): Promise<number> {
    const [row] = await this.dataSource.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM unnest($1::uuid[]) AS p(id)
       WHERE NOT EXISTS (SELECT 1 FROM account_person l WHERE l.person_id = p.id)`,
      [persons],
    );
    return row?.n ?? 0;
  }
}

const reachParameters = (reach: ReachedPlaces): unknown[] => [
  reach.all,
  reach.all ? [] : reach.sites,
  reach.all ? [] : reach.teams.map(({ site }) => site),
  reach.all ? [] : reach.teams.map(({ team }) => team),
];
