import { Injectable } from '@nestjs/common';
import type { PeoplePlaces } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../platform/database';
import { peopleSql, recordOf, type PersonRow } from './shelf/people-rows';
import type { PersonRecord } from './shelf/person-record';
import { SiteEntity } from './site.entity';
import { TeamEntity } from './team.entity';

const atOnce = 250;

/** What is asked about people; `people-writing.ts` writes them. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Until the transaction ends nobody else changes people; whoever only names them goes on. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query('LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE');
  }

  /** Everybody, a few at a time, so that everything else has its turn between them. */
  async *everyone(tx: EntityManager = this.dataSource.manager): AsyncGenerator<PersonRecord, void> {
    for (let after: string | null = null; ;) {
      const rows: PersonRow[] = await tx.query(peopleSql, [after, atOnce, null]);
      for (const row of rows) yield recordOf(row);
      after = rows.at(-1)?.id ?? null;
      if (rows.length < atOnce) return;
    }
  }

  async all(tx: EntityManager = this.dataSource.manager): Promise<PersonRecord[]> {
    const found: PersonRecord[] = [];
    for await (const record of this.everyone(tx)) found.push(record);
    return found.sort((a, b) => (a.person.number < b.person.number ? -1 : 1));
  }

  async records(ids: readonly string[], tx: EntityManager = this.dataSource.manager): Promise<PersonRecord[]> {
    const rows: PersonRow[] = await tx.query(peopleSql, [null, ids.length, ids]);
    return rows.map(recordOf);
  }

  async places(): Promise<PeoplePlaces> {
    const { manager } = this.dataSource;
    const sites = await manager.find(SiteEntity, { order: { name: 'ASC' } });
    const teams = await manager.find(TeamEntity, { relations: { site: true }, order: { name: 'ASC' } });
    return {
      sites: sites.map((site) => site.name),
      teams: teams.map((team) => ({ site: team.site?.name ?? '', team: team.name, teamEn: team.nameEn })),
    };
  }
}
