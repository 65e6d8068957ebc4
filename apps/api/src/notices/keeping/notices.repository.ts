import { Injectable } from '@nestjs/common';
import type { NoticeQuery, ReachedPlaces } from '@zhiban/wire';
import { DataSource, In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { NoticeVersionEntity } from './notice-version.entity';
import { NoticeEntity } from './notice.entity';

export type NewNotice = Omit<NoticeEntity, 'number'>;
export type NoticeVersionRow = Omit<NoticeVersionEntity, 'notice'>;
type Chosen = SelectQueryBuilder<NoticeEntity>;

/** Notices and their versions. */
@Injectable()
export class NoticesRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, tx: EntityManager = this.dataSource.manager): Promise<NoticeEntity | null> {
    return tx.findOneBy(NoticeEntity, { id });
  }

  byIds(ids: readonly string[]): Promise<NoticeEntity[]> {
    return this.dataSource.manager.findBy(NoticeEntity, { id: In([...ids]) });
  }

  /** Until the transaction ends nobody else changes it. */
  lock(tx: Transaction, id: string): Promise<NoticeEntity | null> {
    return tx.findOne(NoticeEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Under the next number; `false`: one of this id is there. */
  async add(tx: Transaction, row: NewNotice): Promise<boolean> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('notice numbers', 0))`);
    if (await tx.existsBy(NoticeEntity, { id: row.id })) return false;
    const number = ((await tx.maximum(NoticeEntity, 'number')) ?? 0) + 1;
    await tx.insert(NoticeEntity, { ...row, number });
    return true;
  }

  async change(tx: Transaction, id: string, change: Partial<NoticeEntity>): Promise<void> {
    await tx.update(NoticeEntity, { id }, change);
  }

  async addVersion(tx: Transaction, version: NoticeVersionRow): Promise<void> {
    await tx.insert(NoticeVersionEntity, version);
  }

  history(noticeId: string): Promise<NoticeVersionRow[]> {
    return this.dataSource.manager.find(NoticeVersionEntity, { where: { noticeId }, order: { version: 'ASC' } });
  }

  /** To come, or within their time; the newest first. */
  open(now: Date, tx: EntityManager = this.dataSource.manager): Promise<NoticeEntity[]> {
    return tx
      .createQueryBuilder(NoticeEntity, 'n')
      .where('NOT n.withdrawn AND n.until_at > :now', { now })
      .orderBy('n.number', 'DESC')
      .getMany();
  }

  /** In force at any instant of a span, and published by then; the newest last. */
  over(tx: EntityManager, from: Date, to: Date, now: Date): Promise<NoticeEntity[]> {
    return tx
      .createQueryBuilder(NoticeEntity, 'n')
      .where('NOT n.withdrawn AND n.from_at < :to AND n.until_at > :from AND n.at <= :now', { from, to, now })
      .orderBy('n.number')
      .getMany();
  }

  /** Those whose time it is, in one word. */
  async shownNow(now: Date): Promise<string> {
    const [row] = await this.dataSource.query<{ ids: string | null }[]>(
      `SELECT string_agg(id::text, ' ' ORDER BY number) AS ids FROM notice
       WHERE NOT withdrawn AND from_at <= $1 AND until_at > $1`,
      [now],
    );
    return row?.ids ?? '';
  }

  /** The newest first; one more than was asked for where there are more. */
  page(query: NoticeQuery, reach: ReachedPlaces, now: Date): Promise<NoticeEntity[]> {
    const all = this.dataSource.createQueryBuilder(NoticeEntity, 'n').where('true');
    return chosen(inReach(all, reach), query, now)
      .orderBy('n.number', 'DESC')
      .limit(query.limit + 1)
      .getMany();
  }
}

/** Somebody of the places is among those whom it means. */
function inReach(builder: Chosen, reach: ReachedPlaces): Chosen {
  if (reach.all) return builder;
  return builder.andWhere(
    `EXISTS (SELECT 1 FROM jsonb_to_recordset(n.audience) AS a(site text, team text)
       WHERE a.site IS NULL OR a.site = ANY(:sites) OR (a.team IS NULL AND a.site = ANY(:teamSites)) OR
         (a.site, a.team) IN (SELECT * FROM unnest(CAST(:teamSites AS text[]), CAST(:teams AS text[]))))`,
    {
      sites: reach.sites,
      teamSites: reach.teams.map(({ site }) => site),
      teams: reach.teams.map(({ team }) => team),
    },
  );
}

function chosen(builder: Chosen, { state, urgency, text, before }: NoticeQuery, now: Date): Chosen {
  if (state === 'open') builder.andWhere('NOT n.withdrawn AND n.until_at > :now', { now });
  if (state === 'over') builder.andWhere('(n.withdrawn OR n.until_at <= :now)', { now });
  if (urgency !== undefined) builder.andWhere('n.urgency = :urgency', { urgency });
  if (before !== undefined) builder.andWhere('n.number < :before', { before });
  if (text === undefined) return builder;
  return builder.andWhere(
    `strpos(lower(concat_ws(' ', 'gg-' || n.number, n.title, n.text, n.en->>'title', n.en->>'text')), lower(:text)) > 0`,
    { text },
  );
}
