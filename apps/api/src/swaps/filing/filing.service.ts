import { Injectable } from '@nestjs/common';
import type { CounterSwap, FileSwap, PreviewSwap, SwapEnd } from '@zhiban/wire';
import { partiesOf } from '@zhiban/workforce-requests';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { JudgingWork } from '../../roster';
import { forbidden, type SwapAsked } from '../judging/swap-judge';
import { discreetly, SwapPreviews, type Preview, type Previewed } from '../judging/swap-previews';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { SwapPersons } from '../swap-persons';
import { SwapSteps } from '../steps/swap-steps';
import { deadlineOf, SwapDrafts } from './swap-drafts';

const unfiled = '00000000-0000-4000-8000-000000000000';
type Sent = Pick<SwapRequestEntity, 'reason' | 'wish' | 'onBehalf'>;

/** A swap before it is sent, and as it is sent. */
@Injectable()
export class FilingService {
  constructor(
    private readonly work: JudgingWork,
    private readonly drafts: SwapDrafts,
    private readonly previews: SwapPreviews,
    private readonly persons: SwapPersons,
    private readonly steps: SwapSteps,
  ) {}

  /** What the rule-book would say, by the judgement that filing and approving repeat. Nothing is kept. */
  async preview(asked: PreviewSwap, reader: Reader): Promise<Preview> {
    const filer = this.persons.filer(asked.for, reader);
    const seen = await this.work.run(async (tx): Promise<Previewed> => {
      const draft = await this.drafts.draft(tx, unfiled, filer, asked.transfers);
      if (draft.done === 'changed') return { end: draft, transfers: [] };
      return { end: await this.previews.judged(tx, draft.swap, reader), transfers: draft.swap.transfers };
    });
    return this.previews.withWeeks(seen, filer);
  }

  /** The same request twice is filed once, as when an answer was lost on its way. */
  file(asked: FileSwap, reader: Reader): Promise<SwapEnd> {
    return this.steps.orTurnedAway(reader, asked.id, async () => {
      const filer = this.persons.filer(asked.for, reader);
      const end = await this.work.run((tx) => this.keep(tx, asked, filer, reader));
      return this.steps.told(discreetly(end, filer));
    });
  }

  /** The way back of an approved swap: each shift goes from whom it went to. */
  async counter(id: string, { id: newId, reason }: CounterSwap, reader: Reader): Promise<SwapEnd> {
    const own = this.persons.own(reader);
    const end = await this.work.run(async (tx): Promise<SwapEnd> => {
      await this.steps.swaps.lockFiling(tx, own);
      const known = await this.steps.known(tx, newId, reader);
      if (known) return known;
      const earlier = await this.steps.swaps.find(id, tx);
      if (!earlier?.transfers.some(({ shift, to }) => shift.person === own || to === own))
        throw new RefusalError('swap.none', {});
      if (earlier.state !== 'approved') throw new RefusalError('swap.wrong-step', {});
      const draft = await this.drafts.back(tx, newId, own, earlier);
      if (draft.done === 'changed') return draft;
      return this.send(tx, draft.swap, { reason, wish: null, onBehalf: false }, reader);
    });
    return this.steps.told(discreetly(end, own));
  }

  private async keep(tx: Transaction, asked: FileSwap, filer: string, reader: Reader): Promise<SwapEnd> {
    await this.steps.swaps.lockFiling(tx, filer);
    const known = await this.steps.known(tx, asked.id, reader);
    if (known) return known;
    const draft = await this.drafts.draft(tx, asked.id, filer, asked.transfers);
    if (draft.done === 'changed') return draft;
    const { reason, wish } = asked;
    return this.send(tx, draft.swap, { reason, wish, onBehalf: asked.for !== null }, reader);
  }

  /** An offer is judged when somebody takes it; anything else that nobody may approve is not sent. */
  private async send(tx: Transaction, swap: SwapAsked, words: Sent, reader: Reader): Promise<SwapEnd> {
    const isOffer = swap.transfers.some(({ to }) => to === null);
    if (!isOffer) {
      const end = await this.previews.judged(tx, swap, reader);
      if (end.done === 'changed' || forbidden(end.judged).length > 0) return end;
    }
    const { id, filerId, filedAt, transfers, month, undoes } = swap;
    return this.steps.file(tx, {
      request: {
        id,
        filerId,
        filedAt,
        transfers,
        month,
        undoes,
        ...words,
        filedBy: reader.name,
        deadline: deadlineOf(transfers),
      },
      state: isOffer ? 'offered' : 'asked',
      parties: isOffer ? [] : others(swap),
      reader,
    });
  }
}

const others = ({ filerId, transfers }: SwapAsked): string[] =>
  partiesOf({
    filer: filerId,
    transfers: transfers.map(({ to, ...transfer }) => ({ ...transfer, to: to ?? filerId })),
  }).filter((person) => person !== filerId);
