import { Injectable } from '@nestjs/common';
import type { Shift, SwapReturns, SwapTakings } from '@zhiban/wire';
import type { Reader } from '../../platform/sign-in';
import { JudgingWork, PostNames, RosterWorlds, TrackedChanges, type Days } from '../../roster';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { OfferTaker } from './offer-taker';
import { OpenBoard } from './open-board';
import { ShiftsService } from './shifts.service';

const perTurn = 20;

/** What of the open board the reader could take, and for what. */
@Injectable()
export class TakingsService {
  constructor(
    private readonly work: JudgingWork,
    private readonly roster: TrackedChanges,
    private readonly worlds: RosterWorlds,
    private readonly open: OpenBoard,
    private readonly shifts: ShiftsService,
    private readonly posts: PostNames,
  ) {}

  async list(reader: Reader): Promise<SwapTakings> {
    const offers = await this.open.offers(reader);
    return this.before(reader, offers, async (taker) => {
      const told: SwapTakings['offers'] = [];
      for (const [i, offer] of offers.entries()) {
        if (i > 0 && i % perTurn === 0) await new Promise((turn) => setImmediate(turn));
        told.push(taker.taking(offer));
      }
      return { offers: told, posts: taker.postsOf(told.flatMap(({ against }) => against ?? [])) };
    });
  }

  async returns(id: string, reader: Reader): Promise<SwapReturns> {
    const offer = await this.open.offer(id, reader);
    return this.before(reader, [offer], (taker) => {
      const returns = taker.returns(offer);
      const posts = taker.postsOf(returns.flatMap(({ verdicts }) => verdicts));
      return Promise.resolve({ person: taker.person, returns, posts });
    });
  }

  private async before<T>(
    reader: Reader,
    offers: readonly SwapRequestEntity[],
    ask: (taker: OfferTaker) => Promise<T>,
  ): Promise<T> {
    const { person, shifts } = await this.shifts.list({}, reader);
    const coming = shifts.filter(({ open }) => !open);
    const times = [...coming, ...offers.flatMap(({ transfers }) => transfers)].map(({ shift }) => shift);
    const persons = new Set([person.id, ...offers.map(({ filerId }) => filerId)]);
    const days = this.daysOf(times);
    return this.work.run(async (tx) => {
      const board = await this.roster.boardOf(tx, [...persons], days);
      const posts = this.posts.over(days);
      return ask(new OfferTaker({ board, posts }, person, coming));
    });
  }

  private daysOf(shifts: readonly Shift[]): Days {
    const [first] = shifts;
    return this.worlds.daysOf({
      from: shifts.reduce((least, { from }) => Math.min(least, from), first?.from ?? 0),
      to: shifts.reduce((most, { to }) => Math.max(most, to), first?.to ?? 0),
    });
  }
}
