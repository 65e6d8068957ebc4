import { Injectable } from '@nestjs/common';
import type { PeopleList, Person } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../platform/database';
import { PersonEntity } from './person.entity';
import { SiteEntity } from './site.entity';
import { TeamEntity } from './team.entity';

@Injectable()
export class PeopleRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Until the transaction ends nobody else imports. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query('LOCK TABLE person IN EXCLUSIVE MODE');
  }

  async people(tx: EntityManager = this.dataSource.manager): Promise<Person[]> {
    const rows = await tx.find(PersonEntity, {
      relations: { site: true, team: true, agents: true },
      order: { number: 'ASC' },
    });
    return rows.map(personOf);
  }

  async list(): Promise<PeopleList> {
    const { manager } = this.dataSource;
    const sites = await manager.find(SiteEntity, { order: { name: 'ASC' } });
    const teams = await manager.find(TeamEntity, { relations: { site: true }, order: { name: 'ASC' } });
    return {
      sites: sites.map((site) => site.name),
      teams: teams.map((team) => ({ site: team.site?.name ?? '', team: team.name, teamEn: team.nameEn })),
      people: await this.people(),
    };
  }

  /** Writes these people, and their sites and teams where they are new. Their exchange agents become those named. */
  async write(tx: Transaction, people: readonly Person[]): Promise<void> {
    const places = await this.places(tx, people);
    const known = new Map((await tx.find(PersonEntity)).map((row) => [row.number, row.id]));
    const ids = new Map(people.map(({ number }) => [number, known.get(number) ?? randomUUID()]));
    const idOf = (person: Person) => ids.get(person.number) ?? randomUUID();
    const rows = people.map((person) => ({ id: idOf(person), ...own(person), ...places(person) }));
    await tx.save(PersonEntity, rows, { chunk: 500, reload: false });
    const gone = people.flatMap((person) => known.get(person.number) ?? []);
    await tx.query('DELETE FROM exchange_agent WHERE person_id = ANY($1)', [gone]);
    const agents = people.flatMap((person) => person.agents.map((agent) => ({ ...agent, personId: idOf(person) })));
    await tx.query(
      `INSERT INTO exchange_agent (source, agent, person_id)
       SELECT source, agent, "personId" FROM jsonb_to_recordset($1) AS r(source text, agent text, "personId" uuid)`,
      [JSON.stringify(agents)],
    );
  }

  private async places(tx: Transaction, people: readonly Person[]): Promise<(person: Person) => Place> {
    const siteIds = new Map((await tx.find(SiteEntity)).map((site) => [site.name, site.id]));
    const teamIds = new Map((await tx.find(TeamEntity)).map((team) => [`${team.siteId}\n${team.name}`, team.id]));
    for (const { site, team } of people) {
      if (site === null) continue;
      const siteId = siteIds.get(site) ?? randomUUID();
      if (!siteIds.has(site)) await tx.insert(SiteEntity, { id: siteId, name: site });
      siteIds.set(site, siteId);
      const key = `${siteId}\n${team}`;
      if (team === null || teamIds.has(key)) continue;
      teamIds.set(key, randomUUID());
      await tx.insert(TeamEntity, { id: teamIds.get(key), siteId, name: team });
    }
    await this.nameInEnglish(tx, people, siteIds, teamIds);
    return ({ site, team }) => {
      const siteId = site === null ? null : (siteIds.get(site) ?? null);
      return { siteId, teamId: teamIds.get(`${siteId}\n${team}`) ?? null };
    };
  }

  private async nameInEnglish(
    tx: Transaction,
    people: readonly Person[],
    siteIds: ReadonlyMap<string, string>,
    teamIds: ReadonlyMap<string, string>,
  ): Promise<void> {
    const sites = new Map<string, string>();
    const teams = new Map<string, string>();
    for (const { site, siteEn, team, teamEn } of people) {
      const siteId = site === null ? undefined : siteIds.get(site);
      const teamId = teamIds.get(`${siteId}\n${team}`);
      if (siteId !== undefined && siteEn !== null) sites.set(siteId, siteEn);
      if (teamId !== undefined && teamEn !== null) teams.set(teamId, teamEn);
    }
    for (const [id, nameEn] of sites) await tx.update(SiteEntity, id, { nameEn });
    for (const [id, nameEn] of teams) await tx.update(TeamEntity, id, { nameEn });
  }
}

type Place = Pick<PersonEntity, 'siteId' | 'teamId'>;

function own({
  number,
  name,
  nameEn,
  seatLabel,
}: Person): Pick<PersonEntity, 'number' | 'name' | 'nameEn' | 'seatLabel'> {
  return { number, name, nameEn, seatLabel };
}

function personOf({ number, name, nameEn, seatLabel, site, team, agents }: PersonEntity): Person {
  return {
    number,
    name,
    nameEn,
    site: site?.name ?? null,
    siteEn: site?.nameEn ?? null,
    team: team?.name ?? null,
    teamEn: team?.nameEn ?? null,
    seatLabel,
    agents: (agents ?? []).map(({ source, agent }) => ({ source, agent })),
  };
}
