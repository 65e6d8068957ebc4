import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database';
import { Sessions, type Reader } from '../platform/sign-in';
import { RosterWorlds } from '../roster';
import { Tellings } from '../tellings';
import { DelegationsRepository } from './delegations.repository';
import { endedTelling, namedTelling, type Named } from './delegation-words';

/** Those whom it concerns hear of it, and open pages of the deputy are judged anew. */
@Injectable()
export class DelegationNews {
  constructor(
    private readonly tellings: Tellings,
    private readonly sessions: Sessions,
    private readonly worlds: RosterWorlds,
    private readonly repository: DelegationsRepository,
  ) {}

  async named(tx: Transaction, named: Named, { userId }: Reader): Promise<void> {
    const others = userId === named.delegator.id ? [] : [named.delegator.id];
    await this.tellings.tell(tx, namedTelling(named, this.repository.now(), this.worlds.timeZone, others));
  }

  async ended(tx: Transaction, named: Named, { name }: Reader): Promise<void> {
    await this.tellings.tell(tx, endedTelling(named, this.repository.now(), name));
  }

  /** To be called once it is committed. */
  changed(deputy: string): Promise<void> {
    return this.sessions.renew(deputy);
  }
}
