import { reaches, type PlaceName, type ReachedPlaces } from '@zhiban/wire';
import type { PeopleDirectory } from '../../people';

/** What of the floor's people a reader sees. */
export interface Sight {
  reach: ReachedPlaces;
  /** Boards name teams without their sites: a name that several sites use is seen by who reaches all of them. */
  team: (team: string) => boolean;
  /** What a board says of it; `null`: the whole centre. */
  names: () => PlaceName[] | null;
}

type Places = Pick<PeopleDirectory, 'sitesOfTeam' | 'nameOf'>;

/** By the people as they are when it is asked. */
export const sightOf = (reach: ReachedPlaces, people: Places): Sight => ({
  reach,
  team: (team) => {
    if (reach.all) return true;
    const sites = people.sitesOfTeam(team);
    return sites.length > 0 && sites.every((site) => reaches(reach, { site, team }));
  },
  names: () => (reach.all ? null : namesOf(reach, people)),
});

function namesOf({ sites, teams }: Exclude<ReachedPlaces, { all: true }>, people: Places): PlaceName[] {
  const whole = sites.map((site) => people.nameOf(site, null));
  return [...whole, ...teams.map(({ site, team }) => people.nameOf(site, team))];
}
