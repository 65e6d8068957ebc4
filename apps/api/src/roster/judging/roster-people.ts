import { Injectable } from '@nestjs/common';
import type { Place, RosterPerson, RosterScope, Settlement, WorkingPerson, WorkingTerms } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import { PeopleDirectory, PersonEntity } from '../../people';

export type PlannedPerson = Omit<RosterPerson, 'mine'>;

/** What holds of somebody whose contract nobody has entered: a full week, as the policy settles it. */
const usualTerms: WorkingTerms = {
  from: '1970-01-01',
  until: null,
  system: 'standard',
  settlement: 'month',
  weekHours: 40,
  periodHours: null,
  partTime: false,
  nightWork: true,
};

/** Everybody that shifts can be given to, from memory. */
@Injectable()
export class RosterPeople {
  private known: Promise<ReadonlyMap<string, PlannedPerson>> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    directory: PeopleDirectory,
  ) {
    directory.changes.subscribe(() => (this.known = null));
  }

  all(): Promise<ReadonlyMap<string, PlannedPerson>> {
    return (this.known ??= this.load().catch((error: unknown) => {
      this.known = null;
      throw error;
    }));
  }

  async within({ site, team }: Pick<RosterScope, 'site' | 'team'>): Promise<PlannedPerson[]> {
    const inScope = (person: Place) =>
      (site === null || person.site === site) && (team === null || person.team === team);
    return [...(await this.all()).values()].filter(inScope);
  }

  async working(): Promise<ReadonlyMap<string, WorkingPerson>> {
    return new Map([...(await this.all())].map(([id, { person }]) => [id, person]));
  }

  private async load(): Promise<ReadonlyMap<string, PlannedPerson>> {
    const rows = await this.dataSource.manager.find(PersonEntity, {
      relations: { site: true, team: true },
      order: { number: 'ASC' },
    });
    return new Map(rows.map((row) => [row.id, planned(row)]));
  }
}

export const settlementsOf = (people: Iterable<PlannedPerson>): Set<Settlement> =>
  new Set([...people].flatMap(({ person }) => person.terms.map(({ settlement }) => settlement)));

function planned({ id, number, name, nameEn, site, team }: PersonEntity): PlannedPerson {
  return {
    person: { id, bornOn: null, skills: [], terms: [usualTerms], protections: [], availability: [] },
    number,
    name,
    nameEn,
    site: site?.name ?? null,
    siteEn: site?.nameEn ?? null,
    team: team?.name ?? null,
    teamEn: team?.nameEn ?? null,
  };
}
