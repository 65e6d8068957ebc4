import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener, Telling } from './telling';

/** What was written for somebody. */
export interface Told {
  id: string;
  account: string;
}

@Injectable()
export class TellingsRepository {
  /** Adds what an account was not told before. Who has no account is left out. */
  async add(tx: EntityManager, tellings: readonly Telling[]): Promise<Told[]> {
    const rows = tellings.flatMap(({ to, ...telling }) => to.map((listener) => rowOf(telling, listener)));
    if (rows.length === 0) return [];
    return tx.query<Told[]>(
      `INSERT INTO telling (account, person_id, key, kind, zh, en, link, urgent, about, at)
       SELECT u.id, l.person_id, r.key, r.kind, r.zh, r.en, r.link, r.urgent, r.about, r.at
       FROM jsonb_to_recordset($1) AS r(account uuid, person uuid, key text, kind text, zh text, en text, link text,
         urgent boolean, about uuid[], at timestamptz)
       LEFT JOIN account_person l ON l.person_id = r.person OR l.user_id = r.account
       JOIN app_user u ON u.id = coalesce(r.account, l.user_id)
       ON CONFLICT ON CONSTRAINT telling_once DO NOTHING
       RETURNING id, account`,
      [JSON.stringify(rows)],
    );
  }
}

function rowOf({ urgent = false, about = [], ...telling }: Omit<Telling, 'to'>, listener: Listener): object {
  return { account: null, person: null, ...telling, urgent, about, ...listener };
}
