import { Injectable } from '@nestjs/common';
import { mayIn, type Place } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { PostHolders, type PostHolder } from '../../platform/sign-in';
import type { Listener } from '../../tellings';

const listeners = (holders: readonly PostHolder[]): Listener[] => holders.map(({ id }) => ({ account: id }));

/** Who hears of cases. */
@Injectable()
export class CaseListeners {
  constructor(private readonly holders: PostHolders) {}

  async account(tx: Transaction, name: string): Promise<Listener[]> {
    return listeners((await this.holders.of('cases.own', tx)).filter(({ username }) => username === name));
  }

  /** Whoever handles cases there; `near`: whose post is for that site or team alone, where there is anybody. */
  async handling(tx: Transaction, places: readonly Place[], near = false): Promise<Listener[]> {
    const all = await this.holders.of('cases.handle', tx);
    const there = all.filter((holder) => places.some((place) => mayIn(holder, 'cases.handle', place)));
    const close = there.filter(({ grants }) => grants.every(({ site }) => site !== null));
    return listeners(near && close.length > 0 ? close : there);
  }
}
