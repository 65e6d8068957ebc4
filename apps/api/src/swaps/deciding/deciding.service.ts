import { Injectable } from '@nestjs/common';
import type { DecideSwap, SwapEnd } from '@zhiban/wire';
import type { Capacity } from '../../delegations';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { JudgingWork, TrackedChanges, type KeptChange } from '../../roster';
import { SwapJudge, type JudgedSwap } from '../judging/swap-judge';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { SwapSteps } from '../steps/swap-steps';
import { SwapViews } from '../view/swap-views';

interface Word {
  reason: string | null;
  reader: Reader;
  /** Rights in which it may be decided, the own one first. */
  capacities: readonly Capacity[];
}
type Judged = Extract<JudgedSwap, { done: 'judged' }>;

/** Approving and refusing. Approval locks what it judges, and is one transaction with the roster that it changes. */
@Injectable()
export class DecidingService {
  constructor(
    private readonly work: JudgingWork,
    private readonly roster: TrackedChanges,
    private readonly judge: SwapJudge,
    private readonly steps: SwapSteps,
    private readonly views: SwapViews,
  ) {}

  decide(id: string, asked: DecideSwap, reader: Reader): Promise<SwapEnd> {
    return this.steps.orTurnedAway(reader, id, () => this.decided(id, asked, reader));
  }

  private async decided(id: string, asked: DecideSwap, reader: Reader): Promise<SwapEnd> {
    let kept: KeptChange | null = null;
    const end = await this.work.run(async (tx): Promise<SwapEnd> => {
      if (asked.decision === 'approve') await this.roster.lock(tx);
      const request = await this.steps.swaps.lock(tx, id);
      if (!request) throw new RefusalError('swap.none', {});
      const capacities = this.admit(request, reader);
      if (request.state !== 'agreed' || request.version !== asked.version)
        return { done: 'overtaken', swap: this.views.of(request, reader) };
      const word = { reason: asked.reason, reader, capacities };
      if (asked.decision === 'refuse') return this.refuse(tx, request, word);
      const approved = await this.approve(tx, request, word);
      kept = approved.kept;
      return approved.end;
    });
    if (kept) this.roster.announce(kept);
    return this.steps.told(end);
  }

  private admit(request: SwapRequestEntity, reader: Reader): readonly Capacity[] {
    const { admits, capacities } = this.views.deciding(request, reader);
    if (admits === 'own') throw new RefusalError('swap.own-decision', {});
    if (admits === 'delegators') throw new RefusalError('delegation.own-request', {});
    if (admits === 'no-reach') throw new RefusalError('swap.no-reach', {});
    return capacities;
  }

  private async refuse(
    tx: Transaction,
    request: SwapRequestEntity,
    { reason, reader, capacities: [capacity] }: Word,
  ): Promise<SwapEnd> {
    if (!reason) throw new RefusalError('swap.reason-missing', {});
    const inStead = await this.confirmed(tx, request, capacity);
    await this.steps.take(tx, request, { step: 'refuse', by: reader.name, note: reason, inStead });
    return this.steps.ended(tx, request.id, reader);
  }

  private async approve(
    tx: Transaction,
    request: SwapRequestEntity,
    { reason, reader, capacities }: Word,
  ): Promise<{ end: SwapEnd; kept: KeptChange | null }> {
    const { judged, capacity } = await this.judged(tx, request, capacities, reason);
    if (judged.done === 'no-swap') throw new RefusalError('swap.wrong-step', {});
    if (judged.done === 'changed') return { end: judged, kept: null };
    if (isShut(judged, reason)) return { end: { done: 'hindered', judged: judged.judged }, kept: null };
    const inStead = await this.confirmed(tx, request, capacity);
    const kept = await this.roster.keep(tx, {
      changes: judged.changes,
      author: reader.name,
      why: request.reason,
      reason,
      overridden: judged.judged.hindrances.withReason,
    });
    await this.steps.take(tx, request, { step: 'approve', by: reader.name, note: reason, inStead });
    if (request.undoes) await this.undone(tx, request.undoes, request.id, reader);
    return { end: await this.steps.ended(tx, request.id, reader), kept };
  }

  /** In the own right, unless another one opens what that one shuts. */
  private async judged(
    tx: Transaction,
    request: SwapRequestEntity,
    capacities: readonly Capacity[],
    reason: string | null,
  ): Promise<{ judged: JudgedSwap; capacity: Capacity | undefined }> {
    let first: { judged: JudgedSwap; capacity: Capacity | undefined } | null = null;
    for (const capacity of capacities) {
      const judged = await this.judge.judge(tx, asAsked(request), capacity.reader);
      if (judged.done !== 'judged' || !isShut(judged, reason)) return { judged, capacity };
      first ??= { judged, capacity };
    }
    if (!first) throw new RefusalError('swap.no-reach', {});
    return first;
  }

  /** In whose stead; it cannot be taken back any more. */
  private async confirmed(tx: Transaction, request: SwapRequestEntity, capacity: Capacity | undefined) {
    if (!capacity?.inStead) return null;
    await this.views.confirm(tx, request, capacity);
    return capacity.inStead.name;
  }

  /** The swap that this one takes back. */
  private async undone(tx: Transaction, id: string, by: string, reader: Reader): Promise<void> {
    const earlier = await this.steps.swaps.lock(tx, id);
    if (earlier?.state === 'approved') await this.steps.take(tx, earlier, { step: 'undo', by: reader.name, note: by });
  }
}

const isShut = ({ judged: { hindrances } }: Judged, reason: string | null): boolean =>
  hindrances.never.length + hindrances.notThese.length > 0 || (hindrances.withReason.length > 0 && !reason);

export const asAsked = (request: SwapRequestEntity) => ({
  ...request,
  agreed: new Set(request.parties.flatMap(({ personId, agreed }) => (agreed ? [personId] : []))),
});
