import { Injectable } from '@nestjs/common';
import { permissionsOfRole, roles, type Language } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../../platform/database';
import { RosterFeedEntity } from './roster-feed.entity';

/** A feed that may be read now. */
export interface LiveFeed {
  userId: string;
  personId: string;
  number: string;
  language: Language;
  createdAt: Date;
  fetchedAt: Date | null;
}

const entitled = roles.filter((role) => permissionsOfRole[role].includes('roster.own'));

/** Neither of a locked account, nor of who has left or whose account is another person's now. */
const liveSql = `
  SELECT feed.user_id AS "userId", feed.person_id AS "personId", person.number, feed.language,
    feed.created_at AS "createdAt", feed.fetched_at AS "fetchedAt"
  FROM roster_feed feed JOIN app_user account ON account.id = feed.user_id
  JOIN account_person link ON link.user_id = feed.user_id AND link.person_id = feed.person_id
  JOIN person ON person.id = feed.person_id
  WHERE feed.token_hash = $1 AND account.locked_at IS NULL AND person.erased_at IS NULL
    AND (person.left_on IS NULL OR person.left_on >= $2)
    AND EXISTS (SELECT FROM app_grant post WHERE post.user_id = account.id AND post.role = ANY($3))`;

@Injectable()
export class FeedRepository {
  constructor(private readonly dataSource: DataSource) {}

  async live(tokenHash: Buffer, today: string): Promise<LiveFeed | null> {
    const rows = await this.dataSource.query<LiveFeed[]>(liveSql, [tokenHash, today, entitled]);
    return rows[0] ?? null;
  }

  of(userId: string): Promise<RosterFeedEntity | null> {
    return this.dataSource.manager.findOneBy(RosterFeedEntity, { userId });
  }

  /** In the place of the one before. */
  async keep(tx: Transaction, feed: RosterFeedEntity): Promise<void> {
    await tx.upsert(RosterFeedEntity, feed, ['userId']);
  }

  /** `false`: there was none. */
  async drop(tx: Transaction, userId: string): Promise<boolean> {
    return ((await tx.delete(RosterFeedEntity, { userId })).affected ?? 0) > 0;
  }

  async fetched(userId: string, at: Date): Promise<void> {
    await this.dataSource.manager.update(RosterFeedEntity, { userId }, { fetchedAt: at });
  }
}
