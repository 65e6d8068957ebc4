import { Injectable } from '@nestjs/common';
import type { Place, RosterPerson, RosterScope, Settlement, WorkingPerson, WorkingTerms } from '@zhiban/wire';
import type { Reader } from '../../platform/sign-in';
import { PeopleDirectory, WorkingPeople, type Colleague } from '../../people';

export type PlannedPerson = Omit<RosterPerson, 'mine'>;

/** What holds of somebody whose contract nobody has entered: a full week, as the policy settles it. */
const usualTerms: Omit<WorkingTerms, 'until'> = {
  from: '1970-01-01',
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
  private known: ReadonlyMap<string, PlannedPerson> | null = null;

  constructor(
    private readonly people: WorkingPeople,
    directory: PeopleDirectory,
  ) {
    directory.changes.subscribe(() => (this.known = null));
  }

  all(): ReadonlyMap<string, PlannedPerson> {
    return (this.known ??= new Map(this.people.all().map((colleague) => [colleague.id, planned(colleague)])));
  }

  within({ site, team }: Pick<RosterScope, 'site' | 'team'>): PlannedPerson[] {
    const inScope = (person: Place) =>
      (site === null || person.site === site) && (team === null || person.team === team);
    return [...this.all().values()].filter(inScope);
  }

  working(): ReadonlyMap<string, WorkingPerson> {
    return new Map([...this.all()].map(([id, { person }]) => [id, person]));
  }

  /** Birth dates and protections only for whom they are meant, and recorded. */
  async seenBy(reader: Reader, people: readonly PlannedPerson[]): Promise<PlannedPerson[]> {
    const ids = people.map(({ person }) => person.id);
    const seen = new Map((await this.people.seenBy(reader, ids)).map((working) => [working.id, working]));
    return people.map((known) => {
      const { bornOn = null, protections = [] } = seen.get(known.person.id) ?? {};
      return { ...known, person: { ...known.person, bornOn, protections } };
    });
  }
}

export const settlementsOf = (people: Iterable<PlannedPerson>): Set<Settlement> =>
  new Set([...people].flatMap(({ person }) => person.terms.map(({ settlement }) => settlement)));

function planned({ person, working, leftOn }: Colleague): PlannedPerson {
  const { number, name, nameEn, site, siteEn, team, teamEn } = person;
  const terms = working.terms.length > 0 ? working.terms : [{ ...usualTerms, until: leftOn }];
  return { person: { ...working, terms }, number, name, nameEn, site, siteEn, team, teamEn };
}
