import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import { WrongCodes } from './wrong-codes';

const everyone = 'everyone';

/** Slows down whoever guesses codes: from one address, and all together. */
@Injectable()
export class PairingLimit {
  private readonly byAddress: WrongCodes;
  private readonly overall: WrongCodes;

  constructor(@Inject(CLOCK) clock: Clock) {
    this.byAddress = new WrongCodes(clock, 8);
    this.overall = new WrongCodes(clock, 40);
  }

  check(address: string): void {
    const lockedMs = Math.max(this.byAddress.lockedForMs(address), this.overall.lockedForMs(everyone));
    if (lockedMs === 0) return;
    const seconds = Math.ceil(lockedMs / 1000);
    throw new RefusalError('device.guesses', { seconds }, 429, [], { 'Retry-After': String(seconds) });
  }

  failed(address: string): void {
    this.byAddress.add(address);
    this.overall.add(everyone);
  }

  succeeded(address: string): void {
    this.byAddress.forget(address);
  }
}
