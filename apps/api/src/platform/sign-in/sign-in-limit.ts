import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { CLOCK } from '../clock';
import { UnitOfWork, type Transaction } from '../database';
import { RefusalError } from '../problem';
import { addressKey } from './caller-place';
import { counted, forgottenAfterMs, heldForMs, uncounted, type HoldRule } from './sign-in-tally';
import { SignInTallyRepository } from './sign-in-tally.repository';

/** An attempt that was counted, with the keys that it was counted under. */
export interface CountedAttempt {
  own: string;
  shared: readonly string[];
}

const rules = {
  /** One name from one address. */
  own: { free: 5, firstHoldMs: 30_000, longestHoldMs: 900_000 },
  /** One address, whatever the names. */
  address: { free: 50, firstHoldMs: 30_000, longestHoldMs: 900_000 },
  /** One name from wherever: short, for whoever guesses from many addresses could otherwise keep the owner out. */
  name: { free: 20, firstHoldMs: 5_000, longestHoldMs: 60_000 },
} as const satisfies Record<string, HoldRule>;

/** From an address from which a user signed in so recently, guesses made elsewhere do not hold that user up. */
const knownAddressMs = 30 * 86_400_000;

/** Slows down whoever guesses passwords, across restarts of the server, and keeps nobody out for good. */
@Injectable()
export class SignInLimit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tallies: SignInTallyRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts an attempt before its password is looked at, or refuses it. */
  async count(username: string, address: string): Promise<CountedAttempt> {
    const name = username.toLowerCase();
    const { attempt, heldMs } = await this.unitOfWork.run((tx) => this.judge(tx, name, address));
    if (heldMs === 0) return attempt;
    const seconds = Math.ceil(heldMs / 1000);
    throw new RefusalError('sign-in.locked', { seconds }, 429, [], { 'Retry-After': String(seconds) });
  }

  /** The attempt succeeded: the name's failures from this address are forgotten, what others did is not. */
  async forgive(tx: Transaction, { own, shared }: CountedAttempt): Promise<void> {
    await this.tallies.lock(tx);
    await this.tallies.drop(tx, own);
    const before = await this.tallies.read(tx, shared);
    await this.tallies.write(tx, new Map([...before].map(([key, tally]) => [key, uncounted(tally, this.clock.now())])));
  }

  private async judge(tx: Transaction, name: string, address: string) {
    const now = this.clock.now();
    await this.tallies.lock(tx);
    const since = new Date(now - knownAddressMs);
    const known = await this.tallies.signedInFrom(tx, name, address, since);
    const under = keysOf(name, address, known);
    const before = await this.tallies.read(tx, [...under.keys()]);
    const heldMs = Math.max(...[...under.keys()].map((key) => heldForMs(before.get(key) ?? null, now)));
    const [own = '', ...shared] = under.keys();
    if (heldMs === 0) {
      const after = [...under].map(([key, rule]) => [key, counted(before.get(key) ?? null, now, rule)] as const);
      await this.tallies.write(tx, new Map(after));
      await this.tallies.clear(tx, new Date(now - forgottenAfterMs));
    }
    return { attempt: { own, shared }, heldMs };
  }
}

function keysOf(name: string, address: string, known: boolean): Map<string, HoldRule> {
  const network = addressKey(address);
  const keys = new Map<string, HoldRule>([
    [`${name} from ${network}`, rules.own],
    [`from ${network}`, rules.address],
  ]);
  return known ? keys : keys.set(name, rules.name);
}
