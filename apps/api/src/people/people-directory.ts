import { Injectable } from '@nestjs/common';
import type { Person, PlaceName } from '@zhiban/wire';
import { Subject } from 'rxjs';
import { agentKey } from './agent-key';

/** Whose an exchange agent is, from memory: the floor asks this for every seat. */
@Injectable()
export class PeopleDirectory {
  private readonly renewals = new Subject<void>();
  private byKey = new Map<string, Person>();
  private byOwnNumber = new Map<string, Person>();
  private names = placeNames([]);
  /** The people have changed, and are committed. */
  readonly changes = this.renewals.asObservable();

  /** Found by the exchange's seat, otherwise by its member name. */
  byAgent(source: string, seat: string, name: string | null): Person | null {
    const bySeat = this.byKey.get(agentKey({ source, agent: seat }));
    const byName = name === null ? undefined : this.byKey.get(agentKey({ source, agent: name }));
    return bySeat ?? byName ?? null;
  }

  byNumber(number: string): Person | null {
    return this.byOwnNumber.get(number) ?? null;
  }

  /** The sites that have a team of this name, with somebody in it. */
  sitesOfTeam(team: string): readonly string[] {
    return this.names.sites.get(team) ?? [];
  }

  /** A team, or the site where `team` is `null`, as it is called in both languages. */
  nameOf(site: string, team: string | null): PlaceName {
    const zh = team ?? site;
    return { zh, en: this.names.en.get(JSON.stringify([site, team])) ?? zh };
  }

  renew(people: readonly Person[]): void {
    this.byKey = new Map(people.flatMap((person) => person.agents.map((agent) => [agentKey(agent), person] as const)));
    this.byOwnNumber = new Map(people.map((person) => [person.number, person]));
    this.names = placeNames(people);
    this.renewals.next();
  }
}

function placeNames(people: readonly Person[]) {
  const sites = new Map<string, string[]>();
  const en = new Map<string, string>();
  for (const { site, siteEn, team, teamEn } of people) {
    if (site === null) continue;
    if (siteEn !== null) en.set(JSON.stringify([site, null]), siteEn);
    if (team === null) continue;
    if (teamEn !== null) en.set(JSON.stringify([site, team]), teamEn);
    const known = sites.get(team) ?? [];
    if (!known.includes(site)) sites.set(team, [...known, site]);
  }
  return { sites, en };
}
