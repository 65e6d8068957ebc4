import { z } from 'zod';
import { permissionsOfRole, permissionTable, roles, type Permission } from './permissions';

const name = z.string().trim().min(1).max(60);

/** A post and where it is held. `null`: at every site, in every team. A team is one of its site. */
export const grant = z
  .strictObject({ role: z.enum(roles), site: name.nullable().default(null), team: name.nullable().default(null) })
  .refine(({ site, team }) => team === null || site !== null, { path: ['site'] });
export type Grant = z.infer<typeof grant>;

/** Where something is: `null` is nowhere in particular, which only a grant for everywhere reaches. */
export interface Place {
  site: string | null;
  team: string | null;
}

/** What these grants let their holder do somewhere. What concerns the whole centre comes from grants for everywhere. */
export function permissionsOf(grants: readonly Grant[]): Set<Permission> {
  return new Set(
    grants.flatMap((held) => permissionsOfRole[held.role].filter((permission) => gives(held, permission))),
  );
}

/** May the holder of these grants do this for that team of that site? */
export function mayIn(holder: { grants: readonly Grant[] }, permission: Permission, place: Place): boolean {
  return holder.grants.some((held) => gives(held, permission) && covers(held, place));
}

/** A team, and the site that it is of. */
export interface TeamPlace {
  site: string;
  team: string;
}

/**
 * Where the holder of some grants may do something: everywhere, or at these sites and in these teams, which are in
 * order and none in another. Equal places have equal keys, so that whoever reaches the same can be told the same.
 */
export type ReachedPlaces =
  { all: true; key: '' } | { all: false; key: string; sites: readonly string[]; teams: readonly TeamPlace[] };

export const everywhere: ReachedPlaces = { all: true, key: '' };

export function reachOf(grants: readonly Grant[], permission: Permission): ReachedPlaces {
  const giving = grants.filter((held) => gives(held, permission));
  if (giving.some(({ site }) => site === null)) return everywhere;
  const sites = inOrder(giving.flatMap(({ site, team }) => (site !== null && team === null ? [[site]] : [])));
  const whole = new Set(sites.map(([site]) => site));
  const teams = inOrder(
    giving.flatMap(({ site, team }) => (site !== null && team !== null && !whole.has(site) ? [[site, team]] : [])),
  );
  return {
    all: false,
    key: JSON.stringify([...sites, ...teams]),
    sites: sites.map(([site = '']) => site),
    teams: teams.map(([site = '', team = '']) => ({ site, team })),
  };
}

/** `mayIn` of grants whose reach is known. */
export function reaches(reach: ReachedPlaces, { site, team }: Place): boolean {
  if (reach.all) return true;
  if (site === null) return false;
  return reach.sites.includes(site) || reach.teams.some((held) => held.site === site && held.team === team);
}

/** By code units, so that the order depends on no language; each once. */
function inOrder(paths: readonly string[][]): string[][] {
  const known = new Map(paths.map((path) => [JSON.stringify(path), path]));
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path);
}

function gives(held: Grant, permission: Permission): boolean {
  const within = permissionsOfRole[held.role].includes(permission);
  return within && (permissionTable[permission].reach === 'place' || held.site === null);
}

function covers(held: Grant, { site, team }: Place): boolean {
  return held.site === null || (held.site === site && (held.team === null || held.team === team));
}
