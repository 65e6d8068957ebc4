import { Injectable } from '@nestjs/common';
import type { Place } from '@zhiban/wire';
import type { EntityManager } from 'typeorm';

export interface AnnouncedRow {
  id: string;
  number: number;
  zh: string;
  en: string;
}
export interface TroubleRow extends AnnouncedRow {
  level: number | null;
}
export interface OpenItemRow {
  id: string;
  words: string;
  owner: string | null;
}
export interface AlarmRow {
  rule: string;
  zh: string;
  en: string;
  times: number;
}

/** What a meeting may have to speak of at a place: what is announced there, what went wrong there. */
@Injectable()
export class AgendaRepository {
  /** In force at an instant, for people of the place; the most urgent first. */
  announced(tx: EntityManager, { site, team }: Place, at: Date): Promise<AnnouncedRow[]> {
    return tx.query<AnnouncedRow[]>(
      `SELECT n.id, n.number, n.title AS zh, coalesce(n.en->>'title', n.title) AS en FROM notice n
       WHERE NOT n.withdrawn AND n.from_at <= $3 AND n.until_at > $3 AND EXISTS (
         SELECT 1 FROM jsonb_to_recordset(n.audience) AS a(site text, team text)
         WHERE $1::text IS NULL OR a.site IS NULL OR (a.site = $1 AND ($2::text IS NULL OR a.team IS NULL OR a.team = $2)))
       ORDER BY CASE n.urgency WHEN 'urgent' THEN 0 WHEN 'important' THEN 1 ELSE 2 END, n.number DESC LIMIT 20`,
      [site, team, at],
    );
  }

  /** Open, or reported since; the gravest first. */
  exceptions(tx: EntityManager, { site, team }: Place, since: Date, at: Date): Promise<TroubleRow[]> {
    return tx.query<TroubleRow[]>(
      `SELECT id, number, title AS zh, title AS en, level FROM service_exception
       WHERE ($1::text IS NULL OR site IS NULL OR site = $1) AND ($2::text IS NULL OR team IS NULL OR team = $2)
         AND first_reported_at < $4
         AND (state <> 'archived' OR first_reported_at >= $3)
       ORDER BY level NULLS LAST, number LIMIT 30`,
      [site, team, since, at],
    );
  }

  /** Raised in a span, by rule: of people there, or of what belongs to nobody alone. */
  alarms(tx: EntityManager, { site, team }: Place, since: Date, at: Date): Promise<AlarmRow[]> {
    return tx.query<AlarmRow[]>(
      `SELECT a.rule_id AS rule, coalesce(nullif(r.rule->>'zh', ''), a.measure) AS zh,
         coalesce(nullif(r.rule->>'en', ''), a.measure) AS en, count(*)::int AS times
       FROM alarm a JOIN alarm_rule r ON r.id = a.rule_id
       WHERE a.raised_at >= $3 AND a.raised_at < $4 AND a.worst = 'alarm' AND ($1::text IS NULL OR
         a.seat IS NULL AND a.team IS NULL OR a.told->>'site' = $1 AND ($2::text IS NULL OR a.team = $2))
       GROUP BY 1, 2, 3 ORDER BY times DESC, rule LIMIT 20`,
      [site, team, since, at],
    );
  }

  /** Left open by those who had the duty before; the oldest first. */
  leftOpen(tx: EntityManager, { site, team }: Place, at: Date): Promise<OpenItemRow[]> {
    return tx.query<OpenItemRow[]>(
      `SELECT id, words, owner FROM handover_item
       WHERE state <> 'closed' AND opened_at < $3
         AND ($1::text IS NULL OR site IS NULL OR site = $1) AND ($2::text IS NULL OR team IS NULL OR team = $2)
       ORDER BY opened_at, id LIMIT 30`,
      [site, team, at],
    );
  }
}
