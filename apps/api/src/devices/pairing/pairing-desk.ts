import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Instant } from '@zhiban/time';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import { indexOfCode, newCode } from './pairing-code';

export const codeLifeMs = 600_000;
/** TVs that may show a code at the same time: in all, and from one address (a floor behind one proxy has one). */
const mostPairings = 300;
const mostFromAddress = 60;

/** A TV that shows a code. `secretHash`: of what this TV alone holds, so that whoever sees the code cannot take its place. */
export interface Pairing {
  code: string;
  secretHash: Buffer;
  address: string;
  expiresAt: Instant;
}

/** The codes that TVs show at present. In memory: after a restart the TVs ask for new ones by themselves. */
@Injectable()
export class PairingDesk {
  private readonly pairings = new Map<string, Pairing>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** The code of this TV: the one it shows, or a new one. */
  begin(secretHash: Buffer, address: string): Pairing {
    const shown = this.of(secretHash);
    if (shown) return shown;
    this.checkRoom(address);
    const pairing = { code: this.unusedCode(), secretHash, address, expiresAt: this.clock.now() + codeLifeMs };
    this.pairings.set(keyOf(secretHash), pairing);
    return pairing;
  }

  /** What this TV shows; `null`: nothing that still counts. */
  of(secretHash: Buffer): Pairing | null {
    this.forgetExpired();
    return this.pairings.get(keyOf(secretHash)) ?? null;
  }

  /** Takes the code out, so that it can be used once. `null`: no TV shows it. */
  take(code: string): Pairing | null {
    this.forgetExpired();
    const shown = [...this.pairings.values()];
    const pairing =
      shown[
        indexOfCode(
          shown.map((one) => one.code),
          code,
        )
      ];
    if (!pairing) return null;
    this.pairings.delete(keyOf(pairing.secretHash));
    return pairing;
  }

  /** What was to be done with a taken code was not done. */
  putBack(pairing: Pairing): void {
    this.pairings.set(keyOf(pairing.secretHash), pairing);
  }

  private checkRoom(address: string): void {
    const shown = [...this.pairings.values()];
    const rivals = shown.length >= mostPairings ? shown : shown.filter((one) => one.address === address);
    if (shown.length < mostPairings && rivals.length < mostFromAddress) return;
    const first = Math.min(...rivals.map((one) => one.expiresAt));
    const seconds = Math.max(1, Math.ceil((first - this.clock.now()) / 1000));
    throw new RefusalError('device.too-many-pairings', { seconds }, 429, [], { 'Retry-After': String(seconds) });
  }

  private unusedCode(): string {
    const used = new Set([...this.pairings.values()].map((one) => one.code));
    let code = newCode();
    while (used.has(code)) code = newCode();
    return code;
  }

  private forgetExpired(): void {
    const now = this.clock.now();
    for (const [key, { expiresAt }] of this.pairings) if (expiresAt <= now) this.pairings.delete(key);
  }
}

const keyOf = (secretHash: Buffer): string => secretHash.toString('base64url');
