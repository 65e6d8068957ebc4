import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { CLOCK } from '../clock';
import { RefusalError } from '../problem';
import { FailedAttempts } from './failed-attempts';

/** Slows down whoever guesses passwords: for one name from one address, and for one address whatever the names. */
@Injectable()
export class SignInLimit {
  private readonly byName: FailedAttempts;
  private readonly byAddress: FailedAttempts;

  constructor(@Inject(CLOCK) clock: Clock) {
    this.byName = new FailedAttempts(clock, { free: 5, firstLockMs: 30_000, longestLockMs: 900_000 });
    this.byAddress = new FailedAttempts(clock, { free: 50, firstLockMs: 30_000, longestLockMs: 900_000 });
  }

  check(username: string, address: string): void {
    const lockedMs = Math.max(this.byName.lockedForMs(nameKey(username, address)), this.byAddress.lockedForMs(address));
    if (lockedMs === 0) return;
    const seconds = Math.ceil(lockedMs / 1000);
    throw new RefusalError('sign-in.locked', { seconds }, 429, [], { 'Retry-After': String(seconds) });
  }

  failed(username: string, address: string): void {
    this.byName.failed(nameKey(username, address));
    this.byAddress.failed(address);
  }

  succeeded(username: string, address: string): void {
    this.byName.succeeded(nameKey(username, address));
  }
}

function nameKey(username: string, address: string): string {
  return `${username.toLowerCase()}\n${address}`;
}
