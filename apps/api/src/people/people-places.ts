import type { Person } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import type { Transaction } from '../platform/database';
import type { PersonEntity } from './person.entity';
import { SiteEntity } from './site.entity';
import { TeamEntity } from './team.entity';

export type PlaceKeys = Pick<PersonEntity, 'siteId' | 'teamId'>;

/** The sites and teams of these people, made where they are new. */
export async function keysOfPlaces(tx: Transaction, people: readonly Person[]): Promise<(person: Person) => PlaceKeys> {
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
  await nameInEnglish(tx, people, siteIds, teamIds);
  return ({ site, team }) => {
    const siteId = site === null ? null : (siteIds.get(site) ?? null);
    return { siteId, teamId: teamIds.get(`${siteId}\n${team}`) ?? null };
  };
}

async function nameInEnglish(
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
