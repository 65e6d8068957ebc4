import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { RefusalError } from '../problem';

const consumed = 'zhiban:consumes';

/** The media types of the body that a route reads; JSON where it does not say. */
export const Consumes = (...mediaTypes: readonly string[]) => SetMetadata(consumed, mediaTypes);

/** Refuses a body that the route would not read. */
@Injectable()
export class ConsumesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const accepted = this.reflector.get<string[] | undefined>(consumed, context.getHandler()) ?? ['application/json'];
    if (hasBody(request) && !request.is(accepted))
      throw new RefusalError('request.media-type', { accepted: accepted.join(', ') });
    return true;
  }
}

function hasBody(request: Request): boolean {
  return request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
}
