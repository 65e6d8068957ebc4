import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Permission } from '@zhiban/wire';
import type { ReaderRequest } from './access.guard';
import type { Reader } from './reader';

/** What a route asks of its reader. */
export type RouteAccess =
  | { kind: 'open' }
  | { kind: 'permission'; permission: Permission; devices: boolean }
  | { kind: 'signed-in'; evenWithFirstPassword: boolean };

export const routeAccess = 'zhiban:route-access';

/**
 * The route may be used by those with this permission alone. `devices: true` lets TVs in as well: the route then has to
 * ask `mayReadBoard` of what it gives away.
 */
export const Requires = (permission: Permission, options: { devices: boolean } = { devices: false }) =>
  SetMetadata<string, RouteAccess>(routeAccess, { kind: 'permission', permission, ...options });

/** Anyone who is signed in may use the route. */
export const SignedIn = (options: { evenWithFirstPassword: boolean } = { evenWithFirstPassword: false }) =>
  SetMetadata<string, RouteAccess>(routeAccess, { kind: 'signed-in', ...options });

/** The route is open to everyone, or judges by itself who may use it. */
export const Open = () => SetMetadata<string, RouteAccess>(routeAccess, { kind: 'open' });

/** The reader of the request; only on routes that are not open. */
export const CurrentReader = createParamDecorator((_: unknown, context: ExecutionContext): Reader => {
  const { reader } = context.switchToHttp().getRequest<ReaderRequest>();
  if (!reader) throw new Error('A route without a permission asks for its reader.');
  return reader;
});
