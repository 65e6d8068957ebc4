import { permissionsOf, type Grant } from '@zhiban/wire';
import type { Reader } from '../platform/sign-in';

/** Who planned what a demo begins with. No account has this name. */
export const demoAuthor = 'Demo';

const grants: Grant[] = [
  { role: 'planner', site: null, team: null },
  { role: 'manager', site: null, team: null },
];

export const demoPlanner: Reader = {
  userId: null,
  name: demoAuthor,
  person: null,
  permissions: permissionsOf(grants),
  grants,
  mustChangePassword: false,
  session: null,
};
