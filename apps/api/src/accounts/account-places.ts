import { Injectable } from '@nestjs/common';
import type { Grant } from '@zhiban/wire';
import type { Transaction } from '../platform/database';
import { fieldRefusal, inputRefusal, type FieldRefusal } from '../platform/problem';
import { AccountsRepository, type PlacedGrant } from './accounts.repository';

/** Sites, teams and people as accounts name them; those that do not exist are refused field by field. */
@Injectable()
export class AccountPlaces {
  constructor(private readonly repository: AccountsRepository) {}

  async ofGrants(tx: Transaction, grants: readonly Grant[]): Promise<PlacedGrant[]> {
    const placed: PlacedGrant[] = [];
    const wrong: FieldRefusal[] = [];
    for (const [nth, { role, site, team }] of grants.entries()) {
      const place = site === null ? { siteId: null, teamId: null } : await this.repository.place(tx, site, team);
      if (place) placed.push({ role, ...place });
      else
        wrong.push(
          fieldRefusal(`grants.${nth}.site`, 'account.no-place', { place: [site, team].filter(Boolean).join(' / ') }),
        );
    }
    if (wrong.length > 0) throw inputRefusal(wrong);
    return placed;
  }

  async ofPerson(tx: Transaction, path: string, number: string | null): Promise<string | null> {
    if (number === null) return null;
    const id = await this.repository.personId(tx, number);
    if (id === null) throw inputRefusal([fieldRefusal(path, 'account.no-person', { number })]);
    return id;
  }
}
