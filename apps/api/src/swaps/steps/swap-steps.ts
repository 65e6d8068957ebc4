import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { SwapEnd, SwapState, SwapStep } from '@zhiban/wire';
import { afterSwapStep } from '@zhiban/workforce-requests';
import { CLOCK } from '../../platform/clock';
import { afterCommit, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { openStates, SwapsRepository } from '../keeping/swaps.repository';
import type { KeptTransfer, SwapRequestEntity } from '../keeping/swap-request.entity';
import { SwapNews } from '../swap-news';
import { SwapViews } from '../view/swap-views';
import type { SwapStepToTell } from '../telling/swap-telling';
import { SwapRecord } from './swap-record';

export interface NewSwap {
  request: Omit<SwapRequestEntity, 'version' | 'state' | 'filer' | 'parties' | 'events' | 'calls'>;
  state: Extract<SwapState, 'offered' | 'asked'>;
  parties: readonly string[];
  reader: Reader;
}

export interface StepTaken {
  step: SwapStep;
  by: string;
  note: string | null;
  /** The account whose right a deputy used. */
  inStead?: string | null;
  transfers?: KeptTransfer[];
}

const notTheirs: ReadonlySet<string> = new Set([
  'swap.not-for',
  'swap.not-yours',
  'swap.own-decision',
  'swap.no-reach',
]);

const promised: readonly SwapState[] = ['asked', 'agreed'];

/** Keeps each step of a request: its state, who took it, when and why. */
@Injectable()
export class SwapSteps {
  constructor(
    readonly swaps: SwapsRepository,
    private readonly views: SwapViews,
    private readonly record: SwapRecord,
    private readonly news: SwapNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One that is there already, for whoever filed it. */
  async known(tx: Transaction, id: string, reader: Reader): Promise<SwapEnd | null> {
    const found = await this.swaps.find(id, tx);
    if (found && found.filedBy !== reader.name) throw new RefusalError('swap.none', {});
    return found ? { done: 'done', swap: this.views.of(found, reader) } : null;
  }

  async file(tx: Transaction, { request, state, parties, reader }: NewSwap): Promise<SwapEnd> {
    const ids = request.transfers.map(({ shift }) => shift.id);
    const states = state === 'offered' ? openStates : promised;
    if (await this.swaps.inHand(tx, ids, { except: request.id, states }))
      throw new RefusalError('swap.open-already', {});
    if (state === 'asked') await this.offBoard(tx, request.filerId, ids, reader.name);
    await this.swaps.add(tx, { ...request, version: 1, state }, parties);
    const event = {
      version: 1,
      at: request.filedAt,
      by: reader.name,
      inSteadOf: null,
      step: 'file',
      state,
      note: request.reason,
    } as const;
    await this.swaps.addEvent(tx, { ...event, requestId: request.id });
    const { filerId, transfers, reason } = request;
    await this.record.write(tx, reader.name, 'filed', request.id, { filer: filerId, transfers, reason });
    await this.tell(tx, request.id, { step: 'file', by: reader.name, note: null }, null);
    return this.ended(tx, request.id, reader);
  }

  /** Whoever promises shifts to somebody takes their own offers of these from the board, and whoever looks at it hears. */
  async offBoard(tx: Transaction, person: string, shifts: readonly string[], by: string): Promise<void> {
    for (const id of await this.swaps.offersOf(tx, person, shifts)) {
      const offer = await this.swaps.lock(tx, id);
      if (offer?.state !== 'offered') continue;
      await this.take(tx, offer, { step: 'withdraw', by, note: null });
      afterCommit(tx, () => this.news.changes.next({ request: id, persons: [person], offered: true }));
    }
  }

  /** @throws RefusalError `swap.wrong-step` where the state does not allow it */
  async take(tx: Transaction, request: SwapRequestEntity, taken: StepTaken): Promise<void> {
    const { step, by, note, transfers, inStead = null } = taken;
    const state = afterSwapStep(request.state, step);
    if (state === null) throw new RefusalError('swap.wrong-step', {});
    const version = request.version + 1;
    const change = transfers ? { transfers } : {};
    const event = { version, at: this.now(), by, inSteadOf: inStead, step, state, note };
    await this.swaps.step(tx, request.id, change, event);
    const stead = inStead === null ? {} : { inStead };
    await this.record.write(tx, by, step, request.id, { from: request.state, to: state, note, ...stead });
    await this.tell(tx, request.id, { step, by, note }, request);
  }

  async ended(tx: Transaction, id: string, reader: Reader): Promise<SwapEnd> {
    const found = await this.swaps.find(id, tx);
    if (!found) throw new RefusalError('swap.none', {});
    return { done: 'done', swap: this.views.of(found, reader) };
  }

  async overtaken(id: string, reader: Reader): Promise<SwapEnd> {
    const found = await this.swaps.find(id);
    if (!found) throw new RefusalError('swap.none', {});
    return { done: 'overtaken', swap: this.views.seen(found, reader) };
  }

  /** Whoever tries what is not theirs is turned away, and that stands in the record. */
  async orTurnedAway<T>(reader: Reader, subject: string, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (fault) {
      const code = fault instanceof RefusalError ? (fault as RefusalError).code : '';
      if (notTheirs.has(code)) await this.record.write(null, reader.name, 'turned-away', subject, { code });
      throw fault;
    }
  }

  /** To be called once the step is committed. */
  told(end: SwapEnd): SwapEnd {
    if (end.done !== 'done') return end;
    const { id, filer, parties, history } = end.swap;
    const persons = [filer.id, ...parties.map(({ person }) => person.id)];
    this.news.changes.next({ request: id, persons, offered: history.some(({ state }) => state === 'offered') });
    return end;
  }

  now(): Date {
    return new Date(this.clock.now());
  }

  private async tell(
    tx: Transaction,
    id: string,
    step: Pick<SwapStepToTell, 'step' | 'by' | 'note'>,
    before: SwapRequestEntity | null,
  ): Promise<void> {
    const after = await this.swaps.find(id, tx);
    if (after) await this.record.tell(tx, { ...step, at: this.now(), before, after });
  }
}
