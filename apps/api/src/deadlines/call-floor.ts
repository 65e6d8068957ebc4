import { Injectable } from '@nestjs/common';
import { DelegationsRepository, type DeskAccount } from '../delegations';
import type { Transaction } from '../platform/database';
import { RosterPeople, RosterSources, RosterWorlds } from '../roster';
import type { CallWords } from './call-words';
import type { About, Floor } from './ranks';
import type { OpenRequest } from './request-sources';

/** Who could be called now: who decides where, who stands in for whom, who is on leave. */
@Injectable()
export class CallFloor {
  constructor(
    private readonly delegations: DelegationsRepository,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
    private readonly sources: RosterSources,
  ) {}

  async now(tx: Transaction, accounts: readonly DeskAccount[]): Promise<Floor> {
    const open = accounts.filter(({ locked }) => !locked);
    return {
      accounts: open.map(({ id, personId, grants }) => ({ account: id, personId, grants })),
      deputies: await this.delegations.standingIn(tx, open),
      away: await this.away(tx),
    };
  }

  about({ persons }: OpenRequest): About {
    const known = this.people.all();
    const places = persons.map((id) => {
      const { site = null, team = null } = known.get(id) ?? {};
      return { site, team };
    });
    return { persons: new Set(persons), places };
  }

  words({ persons }: OpenRequest): Pick<CallWords, 'names' | 'timeZone'> {
    const known = this.people.all();
    const names = persons.map((id) => {
      const { name = '–', nameEn = null } = known.get(id) ?? {};
      return { zh: name, en: nameEn ?? name };
    });
    return { names, timeZone: this.worlds.timeZone };
  }

  private async away(tx: Transaction): Promise<Set<string>> {
    const now = this.delegations.now().getTime();
    const absences = await this.sources.absences(this.worlds.daysOf({ from: now, to: now }), tx);
    return new Set(absences.flatMap(({ person, from, to }) => (from <= now && now < to ? [person] : [])));
  }
}
