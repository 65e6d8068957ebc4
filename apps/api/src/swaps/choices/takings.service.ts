import { Injectable } from '@nestjs/common';
import type { SwapReturns, SwapTakings } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { JudgingWork, RosterWorlds, TrackedChanges } from '../../roster';
import { SwapsRepository } from '../keeping/swaps.repository';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { SwapPersons } from '../swap-persons';
import { OfferTaker } from './offer-taker';
import { ShiftsService } from './shifts.service';

const perTurn = 20;

/** What of the open board the reader could take, and for what. */
@Injectable()
export class TakingsService {
  constructor(
    private readonly work: JudgingWork,
    private readonly roster: TrackedChanges,
    private readonly swaps: SwapsRepository,
    private readonly worlds: RosterWorlds,
    private readonly persons: SwapPersons,
    private readonly shifts: ShiftsService,
  ) {}

  async list(reader: Reader): Promise<SwapTakings> {
    const offers = (await this.swaps.offered()).filter((offer) => this.isFor(reader, offer));
    return this.before(reader, offers, async (taker) => {
      const told: SwapTakings['offers'] = [];
      for (const [i, offer] of offers.entries()) {
        if (i > 0 && i % perTurn === 0) await new Promise((turn) => setImmediate(turn));
        told.push(taker.taking(offer));
      }
      return { offers: told };
    });
  }

  async returns(id: string, reader: Reader): Promise<SwapReturns> {
    const offer = await this.swaps.find(id);
    if (offer?.state !== 'offered' || !this.isFor(reader, offer)) throw new RefusalError('swap.none', {});
    const person = this.persons.named(this.persons.own(reader));
    return this.before(reader, [offer], (taker) => Promise.resolve({ person, returns: taker.returns(offer) }));
  }

  private async before<T>(
    reader: Reader,
    offers: readonly SwapRequestEntity[],
    ask: (taker: OfferTaker) => Promise<T>,
  ): Promise<T> {
    const { person, shifts } = await this.shifts.list({}, reader);
    const coming = shifts.filter(({ open }) => !open);
    const times = [...coming, ...offers.flatMap(({ transfers }) => transfers)].map(({ shift }) => shift.from);
    const persons = [person.id, ...offers.map(({ filerId }) => filerId)];
    return this.work.run(async (tx) =>
      ask(new OfferTaker(await this.board(tx, persons, times), this.worlds.timeZone, person.id, coming)),
    );
  }

  private board(tx: Transaction, persons: string[], times: readonly number[]) {
    const [from, to] = times.length > 0 ? [Math.min(...times), Math.max(...times)] : [0, 0];
    return this.roster.boardOf(tx, [...new Set(persons)], this.worlds.daysOf({ from, to }));
  }

  private isFor(reader: Reader, { filerId }: SwapRequestEntity): boolean {
    return !this.persons.isOwn(reader, filerId) && this.persons.isOfSite(reader, filerId);
  }
}
