import { reachOf, type Grant, type Person, type ReachedPlaces } from '@zhiban/wire';
import { PeopleDirectory } from '../src/people';

const someone = (seat: string, name: string, site: string, team: string | null): Person => ({
  number: `n${seat}`,
  name,
  nameEn: null,
  site,
  siteEn: null,
  team,
  teamEn: null,
  seatLabel: null,
  agents: [{ source: 'asterisk', agent: seat }],
});

/** Seats 1001 to 1004 of `restlessDay`; of 1005 nobody knows whose it is. Both sites have a team 一组. */
export const peopleOfTwoSites = [
  someone('1001', '王小丽', '上海', '一组'),
  someone('1002', '李明', '上海', '二组'),
  someone('1003', '赵六', '上海', null),
  someone('1004', '孙七', '合肥', '一组'),
];

export function directoryOf(people: readonly Person[]): PeopleDirectory {
  const directory = new PeopleDirectory();
  directory.renew(people);
  return directory;
}

/** What a shift lead of these places sees. */
export function leadOf(...places: [site: string, team: string | null][]): ReachedPlaces {
  const grants = places.map(([site, team]): Grant => ({ role: 'shift-lead', site, team }));
  return reachOf(grants, 'wall.view');
}
