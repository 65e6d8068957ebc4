import type { Grant, Role } from '@zhiban/wire';

// Written as a record, so that the types refuse a list that lacks a post; the contract's schemas stay out of the pages.
const known: Record<Role, true> = {
  agent: true,
  'shift-lead': true,
  'floor-supervisor': true,
  planner: true,
  manager: true,
  auditor: true,
  administrator: true,
};
export const roleChoices = Object.keys(known) as Role[];

export type GrantPlace = Pick<Grant, 'site' | 'team'>;

interface Places {
  sites: readonly string[];
  teams: readonly { site: string; team: string }[];
}

/** Where a post may be held: everywhere, at each site, in each team. What is held already is never missing. */
export function placeChoices(people: Places | null, held: readonly Grant[]): GrantPlace[] {
  const places: GrantPlace[] = [{ site: null, team: null }];
  for (const site of people?.sites ?? []) {
    const teams = (people?.teams ?? []).filter((each) => each.site === site);
    places.push({ site, team: null }, ...teams.map(({ team }) => ({ site, team })));
  }
  const missing = held.filter((grant) => !places.some((place) => samePlace(place, grant)));
  return [...places, ...missing.map(({ site, team }) => ({ site, team }))];
}

export function samePlace(a: GrantPlace, b: GrantPlace): boolean {
  return a.site === b.site && a.team === b.team;
}

type Say = (key: string, named?: Record<string, unknown>) => string;

export function placeText({ site, team }: GrantPlace, t: Say): string {
  if (site === null) return t('desk.grants.everywhere');
  return team === null ? t('desk.grants.site', { site }) : t('desk.grants.team', { site, team });
}

/** A post with its place, in a few words. */
export function grantText(grant: Grant, t: Say): string {
  const role = t(`desk.role.${grant.role}`);
  return grant.site === null ? role : `${role} · ${grant.team ?? grant.site}`;
}
