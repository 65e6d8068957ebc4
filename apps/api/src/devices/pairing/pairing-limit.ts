import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import { FailedAttempts } from './failed-attempts';

const everyone = 'everyone';

/** Slows down whoever guesses codes: from one address, and all together. */
@Injectable()
export class PairingLimit {
  private readonly byAddress: FailedAttempts;
  private readonly overall: FailedAttempts;

  constructor(@Inject(CLOCK) clock: Clock) {
    this.byAddress = new FailedAttempts(clock, { free: 8, firstLockMs: 30_000, longestLockMs: 900_000 });
    this.overall = new FailedAttempts(clock, { free: 40, firstLockMs: 30_000, longestLockMs: 900_000 });
  }

  check(address: string): void {
    const lockedMs = Math.max(this.byAddress.lockedForMs(address), this.overall.lockedForMs(everyone));
    if (lockedMs === 0) return;
    const seconds = Math.ceil(lockedMs / 1000);
    throw new RefusalError('device.guesses', { seconds }, 429, [], { 'Retry-After': String(seconds) });
  }

  failed(address: string): void {
    this.byAddress.failed(address);
    this.overall.failed(everyone);
  }

  succeeded(address: string): void {
    this.byAddress.succeeded(address);
  }
}
