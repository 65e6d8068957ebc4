import { Injectable } from '@nestjs/common';
import type { SwapEnd } from '@zhiban/wire';
import type { SwapFlaw } from '@zhiban/workforce-requests';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import type { KeptTransfer } from '../keeping/swap-request.entity';
import { SwapWeeks } from '../view/swap-weeks';
import { discreet } from './discreet';
import { SwapJudge, type SwapAsked } from './swap-judge';

export type Preview = Extract<SwapEnd, { done: 'hindered' | 'changed' }>;

/** A preview, and of what it is one. */
export interface Previewed {
  end: Preview;
  transfers: readonly KeptTransfer[];
}

/** What the rule-book says before anything is sent. */
@Injectable()
export class SwapPreviews {
  constructor(
    private readonly judge: SwapJudge,
    private readonly weeks: SwapWeeks,
  ) {}

  async judged(tx: Transaction, swap: SwapAsked, reader: Reader): Promise<Preview> {
    const judged = await this.judge.drawn(tx, swap, reader);
    if (judged.done === 'no-swap') throw flawRefusal(judged.flaw);
    return judged.done === 'changed' ? judged : { done: 'hindered', judged: judged.judged };
  }

  /** With somebody's own weeks, to see what becomes of them. Once the transaction of the judgement is over. */
  async withWeeks({ end, transfers }: Previewed, person: string): Promise<Preview> {
    if (end.done === 'changed') return end;
    return { ...discreetly(end, person), weeks: await this.weeks.of(transfers, [person]) };
  }
}

/** For somebody who takes part. */
export const discreetly = <End extends SwapEnd>(end: End, person: string): End =>
  end.done === 'hindered' ? { ...end, judged: discreet(end.judged, person) } : end;

function flawRefusal({ code }: SwapFlaw): RefusalError {
  if (code === 'to-oneself') return new RefusalError('swap.to-oneself', {});
  if (code === 'part-outside') return new RefusalError('swap.part-outside', {});
  if (code === 'shift-twice') return new RefusalError('swap.shift-twice', {});
  return new RefusalError('swap.not-yours', {});
}
