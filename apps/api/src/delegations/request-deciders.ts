import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import { standInOf, type Reader } from '../platform/sign-in';
import { RosterPeople } from '../roster';
import { capacitiesOf, readsAll, withAllPosts, type Capacities, type Capacity, type Concerned } from './capacities';
import { DelegationsRepository } from './delegations.repository';

/** Who may decide on a request: the one place that swaps and leave ask. */
@Injectable()
export class RequestDeciders {
  constructor(
    private readonly people: RosterPeople,
    private readonly delegations: DelegationsRepository,
  ) {}

  /** `persons`: everybody in it. */
  of(reader: Reader, persons: readonly string[]): Capacities {
    return capacitiesOf(reader, this.concerned(persons));
  }

  reads(reader: Reader, persons: readonly string[]): boolean {
    return readsAll(reader, this.concerned(persons));
  }

  /** The reader as they are judged by before it is known in whose right they decide. */
  judging(reader: Reader, persons: readonly string[]): Reader {
    return withAllPosts(reader, this.of(reader, persons).capacities);
  }

  /**
   * To be called in the transaction that decides: from here on it cannot be taken back.
   *
   * @throws RefusalError `delegation.over`
   */
  async confirm(tx: Transaction, { inStead }: Capacity, persons: readonly string[]): Promise<void> {
    if (!inStead) return;
    const row = await this.delegations.standIn(tx, inStead.delegation);
    const now = row && standInOf(row);
    const still = now && capacitiesOf({ ...nobody, standIns: [now] }, this.concerned(persons)).admits === 'yes';
    if (!still) throw new RefusalError('delegation.over', { name: inStead.name });
  }

  private concerned(persons: readonly string[]): Concerned[] {
    const known = this.people.all();
    return persons.map((id) => {
      const { number = '', site = null, team = null } = known.get(id) ?? {};
      return { number, site, team };
    });
  }
}

const nobody: Reader = {
  ...{ userId: null, name: '', person: null, session: null, mustChangePassword: false },
  permissions: new Set(),
  grants: [],
};
