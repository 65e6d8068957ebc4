import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Place, Publication, RosterScope } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import type { Days } from '../judging/roster-sources';
import { RosterNoticeEntity } from './roster-notice.entity';
import { RosterPublicationEntity } from './roster-publication.entity';

type Row = RosterPublicationEntity & { people: string; shifts: string };
export type NewNotice = Pick<RosterNoticeEntity, 'publication' | 'personId' | 'changes'>;

const counted = `
  SELECT p.number, p.first::text AS first, p.last::text AS last, p.site, p.team, p.author, p.at, p.why, p.revision,
    count(n.person_id) AS people, coalesce(sum(jsonb_array_length(n.changes)), 0) AS shifts
  FROM roster_publication p LEFT JOIN roster_notice n ON n.publication = p.number`;
const mostListed = 100;

@Injectable()
export class PublicationsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that touch these days and, where they are of one site or team, are not of another; the newest first. */
  async touching(
    { first, last, site, team }: RosterScope,
    tx: EntityManager = this.dataSource.manager,
  ): Promise<Publication[]> {
    const sql = `${counted}
      WHERE p.first <= $2 AND p.last >= $1
        AND ($3::text IS NULL OR p.site IS NULL OR (p.site = $3 AND ($4::text IS NULL OR p.team IS NULL OR p.team = $4)))
      GROUP BY p.number ORDER BY p.number DESC LIMIT ${mostListed}`;
    return (await tx.query<Row[]>(sql, [first, last, site, team])).map(publicationOf);
  }

  /** Of whom there is a publication for which of these days. */
  daysWithin(tx: EntityManager, { first, last }: Days): Promise<(Days & Place)[]> {
    return tx.query<(Days & Place)[]>(
      `SELECT DISTINCT site, team, greatest(first, $1::date)::text AS first, least(last, $2::date)::text AS last
       FROM roster_publication WHERE first <= $2 AND last >= $1`,
      [first, last],
    );
  }

  async find(number: number): Promise<Publication | null> {
    const rows = await this.dataSource.query<Row[]>(`${counted} WHERE p.number = $1 GROUP BY p.number`, [number]);
    return rows.map(publicationOf)[0] ?? null;
  }

  async next(tx: Transaction): Promise<number> {
    const sql = 'SELECT coalesce(max(number), 0) + 1 AS next FROM roster_publication';
    const rows = await tx.query<{ next: number }[]>(sql);
    return Number(rows[0]?.next ?? 1);
  }

  async add(tx: Transaction, row: RosterPublicationEntity, notices: readonly NewNotice[]): Promise<void> {
    await tx.insert(RosterPublicationEntity, row);
    const rows = notices.map((notice) => ({ ...notice, seenAt: null }));
    await tx.query(
      `INSERT INTO roster_notice (publication, person_id, changes)
       SELECT publication, "personId", changes
       FROM jsonb_to_recordset($1) AS r (publication integer, "personId" uuid, changes jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  notices(publication: number): Promise<RosterNoticeEntity[]> {
    return this.dataSource.manager.findBy(RosterNoticeEntity, { publication });
  }

  /** What a person was told, the newest first. */
  async toldTo(number: string): Promise<RosterNoticeEntity[]> {
    return this.dataSource.manager.find(RosterNoticeEntity, {
      relations: { of: true },
      where: { person: { number } },
      order: { publication: 'DESC' },
      take: mostListed,
    });
  }

  async see(number: string, publication: number, at: Date): Promise<void> {
    await this.dataSource.query(
      `UPDATE roster_notice SET seen_at = $3 FROM person
       WHERE person.id = person_id AND person.number = $1 AND publication = $2 AND seen_at IS NULL`,
      [number, publication, at],
    );
  }
}

const publicationOf = ({ number, first, last, site, team, author, at, why, people, shifts }: Row): Publication => ({
  number,
  first,
  last,
  site,
  team,
  by: author,
  at: at.getTime(),
  why,
  people: Number(people),
  shifts: Number(shifts),
});
