import { Injectable } from '@nestjs/common';
import { fieldRefusal, RefusalError } from '../../platform/problem';
import { codeOf } from './pairing-code';
import { PairingDesk, type Pairing } from './pairing-desk';
import { PairingLimit } from './pairing-limit';

/** Where a code is spent: once, and not by guessing. */
@Injectable()
export class PairingGate {
  constructor(
    private readonly desk: PairingDesk,
    private readonly limit: PairingLimit,
  ) {}

  /** Does the work with the TV that shows the code; the code counts as spent if it was done. */
  async with<T>(typed: string, address: string, work: (pairing: Pairing) => Promise<T>): Promise<T> {
    const pairing = this.spend(typed, address);
    try {
      return await work(pairing);
    } catch (error) {
      this.desk.putBack(pairing);
      throw error;
    }
  }

  private spend(typed: string, address: string): Pairing {
    this.limit.check(address);
    const code = codeOf(typed);
    const pairing = code === null ? null : this.desk.take(code);
    if (!pairing) {
      this.limit.failed(address);
      throw new RefusalError('device.code', {}, 422, [fieldRefusal('code', 'device.code', {})]);
    }
    this.limit.succeeded(address);
    return pairing;
  }
}
