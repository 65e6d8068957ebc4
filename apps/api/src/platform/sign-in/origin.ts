import { Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { Environment } from '../environment';

type Asked = Pick<IncomingMessage, 'headers'>;

/** Whether a request or a socket comes from our own pages. */
@Injectable()
export class OriginCheck {
  constructor(private readonly environment: Environment) {}

  /** Programs and pages asking for their own files send no `Origin`; a browser elsewhere always does where it matters. */
  allows(request: Asked): boolean {
    const origin = request.headers.origin;
    if (origin === undefined) return true;
    if (origin === this.environment.publicUrl) return true;
    return hostOf(origin) !== null && this.ownHosts(request).includes(hostOf(origin));
  }

  private ownHosts(request: Asked): (string | null)[] {
    const forwarded = request.headers['x-forwarded-host'];
    const trusted = this.environment.trustProxy !== false && typeof forwarded === 'string' ? forwarded : null;
    return [request.headers.host?.toLowerCase() ?? null, trusted?.split(',')[0]?.trim().toLowerCase() ?? null];
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
