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

function gives(held: Grant, permission: Permission): boolean {
  const within = permissionsOfRole[held.role].includes(permission);
  return within && (permissionTable[permission].reach === 'place' || held.site === null);
}

function covers(held: Grant, { site, team }: Place): boolean {
  return held.site === null || (held.site === site && (held.team === null || held.team === team));
}
