import { Injectable } from '@nestjs/common';
import type { SwapEnd, TakeSwap } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { flawRefusal } from '../filing/filing.service';
import { SwapDrafts } from '../filing/swap-drafts';
import { forbidden, SwapJudge } from '../judging/swap-judge';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { SwapSteps } from './swap-steps';

interface Taking {
  asked: TakeSwap;
  taker: string;
  reader: Reader;
}

/** Taking from the open board: judged with the taker in it, who thereby agrees. */
@Injectable()
export class OfferTaking {
  constructor(
    private readonly drafts: SwapDrafts,
    private readonly judge: SwapJudge,
    private readonly steps: SwapSteps,
  ) {}

  async take(tx: Transaction, request: SwapRequestEntity, { asked, taker, reader }: Taking): Promise<SwapEnd> {
    if (taker === request.filerId) throw new RefusalError('swap.to-oneself', {});
    const given = asked.give ? [{ ...asked.give, to: request.filerId }] : [];
    const { transfers: back, changed } = await this.drafts.transfers(tx, given);
    if (changed.length > 0) return { done: 'changed', shifts: changed };
    if (back.some(({ shift }) => shift.person !== taker)) throw new RefusalError('swap.not-yours', {});
    const transfers = [...request.transfers.map((transfer) => ({ ...transfer, to: taker })), ...back];
    const judged = await this.judge.judge(tx, { ...request, transfers, agreed: new Set([taker]) }, reader);
    if (judged.done === 'no-swap') throw flawRefusal(judged.flaw);
    if (judged.done === 'changed') return judged;
    if (forbidden(judged.judged).length > 0) return { done: 'hindered', judged: judged.judged };
    await this.steps.swaps.addParties(tx, request.id, [taker]);
    await this.steps.swaps.answer(tx, request.id, taker, true, this.steps.now());
    await this.steps.take(tx, request, { step: 'take', by: reader.name, note: null, transfers });
    return this.steps.ended(tx, request.id, reader);
  }
}
