import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { CLOCK } from '../../../platform/clock';
import { RefusalError } from '../../../platform/problem';
import { FeedLimit } from './feed-limit';

const windowMs = 600_000;

/** How often a calendar may look, an address may ask for what is not there, and an account may make a new feed. */
@Injectable()
export class FeedLimits {
  private readonly limits: Record<'fetch' | 'unknown' | 'make', FeedLimit>;

  constructor(@Inject(CLOCK) clock: Clock) {
    this.limits = {
      fetch: new FeedLimit(clock, 60, windowMs),
      unknown: new FeedLimit(clock, 30, windowMs),
      make: new FeedLimit(clock, 10, windowMs),
    };
  }

  spend(what: 'fetch' | 'unknown' | 'make', who: string): void {
    const seconds = this.limits[what].spend(who);
    if (seconds === 0) return;
    throw new RefusalError('request.too-many', { seconds }, 429, [], { 'Retry-After': String(seconds) });
  }
}
