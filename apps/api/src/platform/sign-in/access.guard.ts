import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { csrfHeader } from '@zhiban/wire';
import type { Request } from 'express';
import { RefusalError } from '../problem';
import { Access, sessionTokenOf } from './access';
import { OriginCheck } from './origin';
import type { Reader } from './reader';
import { routeAccess, type RouteAccess } from './requires.decorator';
import { csrfToken, sameText } from './session-token';

export type ReaderRequest = Request & { reader?: Reader };

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Stands before every route. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: Access,
    private readonly origin: OriginCheck,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<ReaderRequest>();
    const asked = accessOf(this.reflector, context);
    if (!safeMethods.has(request.method) && !this.origin.allows(request)) {
      throw new RefusalError('request.foreign-origin', {});
    }
    if (asked.kind === 'open') return true;
    const reader = (await this.access.ofRequest(request)) ?? (await this.deviceOf(request, asked));
    if (asked.kind === 'permission') this.access.require(reader, asked.permission);
    else this.access.requireSignedIn(reader, asked.evenWithFirstPassword);
    checkCsrf(request, reader);
    request.reader = reader;
    return true;
  }

  private async deviceOf(request: Request, asked: RouteAccess): Promise<Reader | null> {
    return asked.kind === 'permission' && asked.devices ? this.access.ofDevice(request) : null;
  }
}

/** Without a word about who may, nobody may: such a route does not get this far, see `RouteInspection`. */
function accessOf(reflector: Reflector, context: ExecutionContext): RouteAccess {
  const access = reflector.getAllAndOverride<RouteAccess | undefined>(routeAccess, [
    context.getHandler(),
    context.getClass(),
  ]);
  if (!access) throw new Error(`${context.getClass().name}.${context.getHandler().name} does not say who may use it.`);
  return access;
}

/** A browser sends the session's cookie by itself, so an unsafe request has to prove that our page made it. */
function checkCsrf(request: Request, reader: Reader): void {
  const token = sessionTokenOf(request);
  if (reader.session === null || token === null || safeMethods.has(request.method)) return;
  if (!sameText(request.get(csrfHeader) ?? '', csrfToken(token))) throw new RefusalError('request.csrf', {});
}
