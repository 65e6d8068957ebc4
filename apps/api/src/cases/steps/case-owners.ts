import { Injectable } from '@nestjs/common';
import { mayIn, type Place } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { PostHolders } from '../../platform/sign-in';

/** Who may own a case of a place. */
@Injectable()
export class CaseOwners {
  constructor(private readonly holders: PostHolders) {}

  /** @throws RefusalError `case.owner-none` where nobody of that name may own cases of all these places */
  async require(tx: Transaction, name: string, places: readonly Place[]): Promise<void> {
    const holder = (await this.holders.of('cases.own', tx)).find(({ username }) => username === name);
    if (!holder || !places.every((place) => mayIn(holder, 'cases.own', place)))
      throw new RefusalError('case.owner-none', { name });
  }
}
