import { Injectable } from '@nestjs/common';
import type { SwapEnd, TakeSwap } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { SwapDrafts, type SwapDraft } from '../filing/swap-drafts';
import { forbidden } from '../judging/swap-judge';
import { SwapPreviews, type Previewed } from '../judging/swap-previews';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { SwapSteps } from './swap-steps';

export interface Taking {
  asked: TakeSwap;
  taker: string;
  reader: Reader;
}

/** Taking from the open board: judged with the taker in it, who thereby agrees. */
@Injectable()
export class OfferTaking {
  constructor(
    private readonly drafts: SwapDrafts,
    private readonly previews: SwapPreviews,
    private readonly steps: SwapSteps,
  ) {}

  async take(tx: Transaction, request: SwapRequestEntity, taking: Taking): Promise<SwapEnd> {
    const { taker, reader } = taking;
    const draft = await this.draft(tx, request, taking);
    if (draft.done === 'changed') return draft;
    const judged = await this.previews.judged(tx, draft.swap, reader);
    if (judged.done === 'changed') return judged;
    if (forbidden(judged.judged).length > 0) return judged;
    await this.steps.swaps.addParties(tx, request.id, [taker]);
    await this.steps.swaps.answer(tx, request.id, taker, true, this.steps.now());
    const { transfers } = draft.swap;
    await this.steps.take(tx, request, { step: 'take', by: reader.name, note: null, transfers });
    return this.steps.ended(tx, request.id, reader);
  }

  /** What the rule-book would say. Nothing is kept. */
  async preview(tx: Transaction, request: SwapRequestEntity, taking: Taking): Promise<Previewed> {
    const draft = await this.draft(tx, request, taking);
    if (draft.done === 'changed') return { end: draft, transfers: [] };
    return { end: await this.previews.judged(tx, draft.swap, taking.reader), transfers: draft.swap.transfers };
  }

  private async draft(tx: Transaction, request: SwapRequestEntity, { asked, taker }: Taking): Promise<SwapDraft> {
    if (taker === request.filerId) throw new RefusalError('swap.to-oneself', {});
    const given = asked.give ? [{ ...asked.give, to: request.filerId }] : [];
    const { transfers: back, changed } = await this.drafts.transfers(tx, given);
    if (changed.length > 0) return { done: 'changed', shifts: changed };
    if (back.some(({ shift }) => shift.person !== taker)) throw new RefusalError('swap.not-yours', {});
    const transfers = [...request.transfers.map((transfer) => ({ ...transfer, to: taker })), ...back];
    return { done: 'draft', swap: { ...request, transfers, agreed: new Set([taker]) } };
  }
}
