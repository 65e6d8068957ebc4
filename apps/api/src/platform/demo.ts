import { demoCentre, worldStartOf, type DemoCentre } from '@zhiban/acd-days';
import type { CentreSettings, Person } from '@zhiban/wire';

/** The seed of the simulated exchange: the same centre on every machine. */
export const demoSeed = 'zhiban';
/** The source of an exchange reached over its manager interface; simulated or not. */
export const usualSource = 'asterisk';

/** The simulated exchange's centre. Its agents come by the roster that the demo begins with. */
export const demoFloor = (): DemoCentre => demoCentre(demoSeed, { source: usualSource, rostered: true });

/** Where (ms) the world of the simulated exchange begins that is told on the business day of `now` (ms). */
export const demoWorldFrom = (now: number): number => worldStartOf(now, demoFloor().plan);

/** What the simulated exchange's centre begins with. */
export function demoParts(): { settings: CentreSettings; people: Person[] } {
  const { settings, persons, sites, teams } = demoFloor();
  const team = new Map(teams.map((each) => [each.code, each]));
  const site = new Map(sites.map((each) => [each.code, each]));
  const people = persons.map((person): Person => {
    const own = team.get(person.team);
    const place = site.get(own?.site ?? '');
    return {
      number: person.number,
      name: person.name,
      nameEn: null,
      site: place?.zh ?? null,
      siteEn: place?.en ?? null,
      team: own?.zh ?? null,
      teamEn: own?.en ?? null,
      seatLabel: person.seatLabel,
      agents: person.exchangeAgents.map(({ source, seat }) => ({ source, agent: seat })),
    };
  });
  return { settings, people };
}
