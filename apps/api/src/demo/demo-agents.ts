import { permissionsOf, type Grant } from '@zhiban/wire';
import type { Reader } from '../platform/sign-in';
import { demoAuthor, demoPlanner } from './demo-planner';

const grants: Grant[] = [{ role: 'agent', site: null, team: null }];

/** Somebody of the demo who asks for something. No account has this name. */
export const demoAgent = (number: string): Reader => ({
  ...{ userId: null, name: `${demoAuthor} ${number}`, person: number, grants, permissions: permissionsOf(grants) },
  ...{ mustChangePassword: false, session: null },
});

/** Who decides. */
export const demoApprover = demoPlanner;
