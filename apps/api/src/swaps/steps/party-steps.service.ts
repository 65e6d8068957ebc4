import { Injectable } from '@nestjs/common';
import type { SwapEnd, SwapStep, SwapWord, TakeSwap } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { JudgingWork } from '../../roster';
import { discreetly, SwapPreviews } from '../judging/swap-previews';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { SwapPersons } from '../swap-persons';
import { SwapViews } from '../view/swap-views';
import { OfferTaking } from './offer-taking';
import { SwapSteps } from './swap-steps';

/** What the filer and those asked do with a request: one transaction each, of two at once the second is told. */
@Injectable()
export class PartySteps {
  constructor(
    private readonly work: JudgingWork,
    private readonly steps: SwapSteps,
    private readonly views: SwapViews,
    private readonly persons: SwapPersons,
    private readonly offers: OfferTaking,
    private readonly previews: SwapPreviews,
  ) {}

  async answer(id: string, step: 'agree' | 'decline', { note }: SwapWord, reader: Reader): Promise<SwapEnd> {
    return this.step(id, step, reader, async (tx, request) => {
      const own = this.persons.own(reader);
      const shifts = request.transfers.map(({ shift }) => shift.id);
      await this.steps.swaps.answer(tx, id, own, step === 'agree', this.steps.now());
      if (step === 'agree') await this.steps.offBoard(tx, own, shifts, reader.name);
      const waiting = request.parties.filter(
        ({ personId, agreed }) => agreed !== true && !this.persons.isOwn(reader, personId),
      );
      const taken = step === 'agree' && waiting.length === 0 ? 'agree-last' : step;
      await this.steps.take(tx, request, { step: taken, by: reader.name, note });
    });
  }

  withdraw(id: string, { note }: SwapWord, reader: Reader): Promise<SwapEnd> {
    return this.step(id, 'withdraw', reader, (tx, request) =>
      this.steps.take(tx, request, { step: 'withdraw', by: reader.name, note }),
    );
  }

  /** Whoever took an offer gives it back to the board. */
  letGo(id: string, { note }: SwapWord, reader: Reader): Promise<SwapEnd> {
    return this.step(id, 'let-go', reader, async (tx, request) => {
      const offer = request.transfers.filter(({ shift }) => shift.person === request.filerId);
      await this.steps.swaps.removeParties(tx, id);
      const transfers = offer.map((transfer) => ({ ...transfer, to: null }));
      await this.steps.take(tx, request, { step: 'let-go', by: reader.name, note, transfers });
    });
  }

  /** A taken offer is refused before anything is locked or judged. */
  take(id: string, asked: TakeSwap, reader: Reader): Promise<SwapEnd> {
    return this.steps.orTurnedAway(reader, id, () => this.taken(id, asked, reader));
  }

  private async taken(id: string, asked: TakeSwap, reader: Reader): Promise<SwapEnd> {
    const taker = this.persons.own(reader);
    if ((await this.steps.swaps.state(id)) !== 'offered') return this.steps.overtaken(id, reader);
    const end = await this.work.run(async (tx): Promise<SwapEnd> => {
      const request = await this.steps.swaps.lock(tx, id);
      if (!request) throw new RefusalError('swap.none', {});
      if (request.state !== 'offered') return { done: 'overtaken', swap: this.views.seen(request, reader) };
      this.admit(request, reader);
      return this.offers.take(tx, request, { asked, taker, reader });
    });
    return this.steps.told(discreetly(end, taker));
  }

  /** What the rule-book would say, by the judgement that taking and approving repeat. */
  async previewTake(id: string, asked: TakeSwap, reader: Reader): Promise<SwapEnd> {
    const taker = this.persons.own(reader);
    const request = await this.steps.swaps.find(id);
    if (request?.state !== 'offered') return this.steps.overtaken(id, reader);
    this.admit(request, reader);
    const seen = await this.work.run((tx) => this.offers.preview(tx, request, { asked, taker, reader }));
    return this.previews.withWeeks(seen, taker);
  }

  /** The open board is one of a site. */
  private admit({ filerId }: SwapRequestEntity, reader: Reader): void {
    if (!this.persons.isOfSite(reader, filerId)) throw new RefusalError('swap.none', {});
  }

  private async step(
    id: string,
    step: SwapStep,
    reader: Reader,
    work: (tx: Transaction, request: SwapRequestEntity) => Promise<void>,
  ): Promise<SwapEnd> {
    const end = await this.work.run(async (tx) => {
      const request = await this.steps.swaps.lock(tx, id);
      if (!request || !this.concerns(request, reader)) throw new RefusalError('swap.none', {});
      if (!this.views.may(request, reader).includes(step)) throw new RefusalError('swap.wrong-step', {});
      await work(tx, request);
      return this.steps.ended(tx, id, reader);
    });
    return this.steps.told(end);
  }

  private concerns(request: SwapRequestEntity, reader: Reader): boolean {
    const all = [request.filerId, ...request.parties.map(({ personId }) => personId)];
    return request.filedBy === reader.name || all.some((person) => this.persons.isOwn(reader, person));
  }
}
