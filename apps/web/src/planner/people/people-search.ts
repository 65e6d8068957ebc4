import type { PersonState } from '@zhiban/wire';

/** What is looked for; empty words look for anything. `place` is a site, or a site and its team. */
export interface PeopleWanted {
  text: string;
  place: string;
  skill: string;
  state: PersonState;
}

export const pageSize = 50;

export const anybody = (): PeopleWanted => ({ text: '', place: '', skill: '', state: 'here' });

export const placeKey = (site: string, team: string | null): string => JSON.stringify([site, team]);

/** The page of the api that begins at `offset`. */
export function pagePath({ text, place, skill, state }: PeopleWanted, offset: number): string {
  const query = new URLSearchParams({ state, offset: String(offset), limit: String(pageSize) });
  if (text.trim()) query.set('text', text.trim());
  if (skill) query.set('skill', skill);
  if (place) {
    const [site, team] = JSON.parse(place) as [string, string | null];
    query.set('site', site);
    if (team !== null) query.set('team', team);
  }
  return `/api/v1/people/page?${query.toString()}`;
}
