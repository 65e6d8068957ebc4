import { Injectable } from '@nestjs/common';
import type { Publication, ShiftStep } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { isSoon, Tellings } from '../../tellings';
import { RosterWorlds } from '../judging/roster-worlds';
import { changesByPerson } from './person-changes';
import { firstBegin, publicationSentence } from './publication-sentences';

/** Tells everybody whose shifts a publication changes, in its transaction. What a request changed, the request tells. */
@Injectable()
export class PublicationTelling {
  constructor(
    private readonly worlds: RosterWorlds,
    private readonly tellings: Tellings,
  ) {}

  async tell(
    tx: Transaction,
    { number, first, last, why, at, by }: Publication,
    steps: readonly ShiftStep[],
  ): Promise<void> {
    const told = [...changesByPerson(steps)].map(([person, changes]) => ({
      ...publicationSentence({ first, last, why, changes }, this.worlds.timeZone),
      ...({ key: `roster/${number}`, kind: 'roster', link: '/me', by } as const),
      to: [{ person }],
      at: new Date(at),
      urgent: isSoon(firstBegin(changes), at),
      about: [person],
    }));
    await this.tellings.tellAll(tx, told);
  }
}
