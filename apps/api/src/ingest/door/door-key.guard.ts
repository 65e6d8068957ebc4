import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { Request } from 'express';
import { CLOCK } from '../../platform/clock';
import { bodyBytes } from '../../platform/http';
import { RefusalError } from '../../platform/problem';
import { DoorKeys } from './door-keys.service';
import { TokenBuckets } from './token-bucket';

export type DoorRequest = Request & { doorSource?: string };

/** What one key may send: events a second on average and at once, and requests likewise. */
const eventsPerSecond = 5000;
const eventsAtOnce = 20_000;
const requestsPerSecond = 20;
const requestsAtOnce = 60;
/** Wrong keys that one address may try. */
const wrongPerSecond = 0.5;
const wrongAtOnce = 20;

const byteLimit = 1024 * 1024;

/** Stands before the door: a key in force, and not too much at once. */
@Injectable()
export class DoorKeyGuard implements CanActivate {
  private readonly events: TokenBuckets;
  private readonly requests: TokenBuckets;
  private readonly wrong: TokenBuckets;

  constructor(
    private readonly keys: DoorKeys,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.events = new TokenBuckets(clock, eventsPerSecond, eventsAtOnce);
    this.requests = new TokenBuckets(clock, requestsPerSecond, requestsAtOnce);
    this.wrong = new TokenBuckets(clock, wrongPerSecond, wrongAtOnce);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<DoorRequest>();
    const key = await this.keyOf(request);
    if (bodyBytes(request) > byteLimit) throw new RefusalError('request.too-large', {});
    allow(this.requests.take(key.id, 1));
    allow(this.events.take(key.id, sizeOf(request.body)));
    request.doorSource = key.source;
    return true;
  }

  private async keyOf(request: Request): Promise<{ id: string; source: string }> {
    const given = /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    const key = given === undefined ? null : await this.keys.find(given);
    if (key) return key;
    allow(this.wrong.take(request.ip ?? '', 1));
    throw new RefusalError('door.key', {}, 401, [], { 'WWW-Authenticate': 'Bearer' });
  }
}

function allow(waitMs: number): void {
  if (waitMs === 0) return;
  const seconds = Math.ceil(waitMs / 1000);
  throw new RefusalError('door.too-fast', { seconds }, 429, [], { 'Retry-After': String(seconds) });
}

function sizeOf(body: unknown): number {
  const events = typeof body === 'object' && body !== null && 'events' in body ? body.events : null;
  return Array.isArray(events) ? events.length : 0;
}
