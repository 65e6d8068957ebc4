import { Injectable } from '@nestjs/common';
import type { Language, QuietHours, ReadTellings, TellingKind, TellingsQuery } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import type { Listener, Telling } from './telling';
import type { TellingEntity } from './telling.entity';

/** What was written for somebody. */
export interface Told extends Pick<TellingEntity, 'id' | 'account' | 'key' | 'kind' | 'urgent'> {
  username: string;
}

/** One that is to be mailed, and how. */
export interface Mailed extends Pick<TellingEntity, 'zh' | 'en' | 'link' | 'at' | 'urgent'> {
  email: string;
  language: Language;
  quiet: QuietHours | null;
}

export type TellingRow = Pick<TellingEntity, 'id' | 'zh' | 'en' | 'link' | 'at' | 'urgent' | 'readAt'> & {
  kind: TellingKind;
};

/** Of an account that was given to somebody else, not what the one before was told. */
const own = `account = $1 AND (person_id IS NULL OR EXISTS (
  SELECT 1 FROM account_person l WHERE l.user_id = $1 AND l.person_id = telling.person_id))`;

@Injectable()
export class TellingsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds what an account was not told before. Who has no account, or a locked one, is left out. */
  async add(tx: EntityManager, tellings: readonly Telling[]): Promise<Told[]> {
    const rows = tellings.flatMap(({ to, ...telling }) => to.map((listener) => rowOf(telling, listener)));
    if (rows.length === 0) return [];
    return tx.query<Told[]>(
      `WITH told AS (
         INSERT INTO telling (account, person_id, key, kind, zh, en, link, urgent, about, at)
         SELECT u.id, l.person_id, r.key, r.kind, r.zh, r.en, r.link, r.urgent, r.about, r.at
         FROM jsonb_to_recordset($1) AS r(account uuid, person uuid, key text, kind text, zh text, en text, link text,
           urgent boolean, about uuid[], at timestamptz, by text)
         LEFT JOIN account_person l ON l.person_id = r.person OR l.user_id = r.account
         JOIN app_user u ON u.id = coalesce(r.account, l.user_id) AND u.locked_at IS NULL
           AND u.username IS DISTINCT FROM r.by
         ON CONFLICT ON CONSTRAINT telling_once DO NOTHING
         RETURNING id, account, key, kind, urgent
       ) SELECT told.*, u.username FROM told JOIN app_user u ON u.id = told.account`,
      [JSON.stringify(rows)],
    );
  }

  page(account: string, { before, unread, limit }: TellingsQuery): Promise<TellingRow[]> {
    return this.dataSource.query<TellingRow[]>(
      `SELECT id, kind, zh, en, link, urgent, at, read_at AS "readAt" FROM telling
       WHERE ${own} AND ($2::bigint IS NULL OR id < $2) AND (NOT $3 OR read_at IS NULL) ORDER BY id DESC LIMIT $4`,
      [account, before ?? null, unread === 'true', limit],
    );
  }

  async unread(accounts: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.dataSource.query<{ account: string; unread: number }[]>(
      `SELECT a.account, (SELECT count(*)::int FROM telling WHERE telling.account = a.account AND read_at IS NULL
         AND (person_id IS NULL OR EXISTS (
           SELECT 1 FROM account_person l WHERE l.user_id = a.account AND l.person_id = telling.person_id))) AS unread
       FROM unnest($1::uuid[]) AS a(account)`,
      [accounts],
    );
    return new Map(rows.map(({ account, unread }) => [account, unread]));
  }

  async read(account: string, wish: ReadTellings, at: Date): Promise<void> {
    const [ids, upTo] = 'ids' in wish ? [wish.ids, null] : [null, wish.upTo];
    await this.dataSource.query(
      `UPDATE telling SET read_at = $2 WHERE account = $1 AND read_at IS NULL
         AND (id = ANY ($3::bigint[]) OR id <= $4::bigint)`,
      [account, at, ids, upTo],
    );
  }

  /** `null`: there is no such telling, or its account wants no mail any more. */
  async mailed(id: string): Promise<Mailed | null> {
    const [row] = await this.dataSource.query<Mailed[]>(
      `SELECT t.zh, t.en, t.link, t.at, t.urgent, c.email, c.language, c.quiet
       FROM telling t JOIN telling_choice c ON c.account = t.account
       WHERE t.id = $1 AND c.email IS NOT NULL AND t.kind = ANY (c.mailed)`,
      [id],
    );
    return row ?? null;
  }

  async dropOld(before: Date): Promise<void> {
    await this.dataSource.query('DELETE FROM telling WHERE at < $1', [before]);
  }
}

function rowOf({ urgent = false, about = [], by, ...telling }: Omit<Telling, 'to'>, listener: Listener): object {
  return { account: null, person: null, ...telling, urgent, about, by: by ?? null, ...listener };
}
