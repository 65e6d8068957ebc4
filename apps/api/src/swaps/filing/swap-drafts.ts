import { Inject, Injectable } from '@nestjs/common';
import { dateIn, type Clock } from '@zhiban/time';
import type { TransferAsked } from '@zhiban/wire';
import { beginOf, givenIn } from '@zhiban/workforce-requests';
import { CLOCK } from '../../platform/clock';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { RosterWorlds, TrackedChanges } from '../../roster';
import { pieceIdOf } from '../judging/piece-id';
import { taken, type SwapAsked } from '../judging/swap-judge';
import type { KeptTransfer, SwapRequestEntity } from '../keeping/swap-request.entity';

export type SwapDraft = { done: 'draft'; swap: SwapAsked } | { done: 'changed'; shifts: string[] };

/** What somebody asks for, with the published shifts that it is about. */
@Injectable()
export class SwapDrafts {
  constructor(
    private readonly roster: TrackedChanges,
    private readonly worlds: RosterWorlds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async draft(tx: Transaction, id: string, filerId: string, asked: readonly TransferAsked[]): Promise<SwapDraft> {
    const { transfers, changed } = await this.transfers(tx, asked);
    if (changed.length > 0) return { done: 'changed', shifts: changed };
    const own = transfers.filter(({ shift }) => shift.person === filerId);
    const [first] = own.map(beginOf).sort((a, b) => a - b);
    if (first === undefined) throw new RefusalError('swap.not-yours', {});
    if (asked.length > 1 && asked.some(({ to }) => to === null)) throw new RefusalError('swap.one-offer', {});
    const now = this.clock.now();
    if (transfers.some((transfer) => beginOf(transfer) <= now)) throw new RefusalError('swap.past', {});
    const month = dateIn(this.worlds.timeZone, first).slice(0, 7);
    return {
      done: 'draft',
      swap: { id, filerId, filedAt: new Date(now), transfers, month, undoes: null, agreed: new Set() },
    };
  }

  /** The way back, from what is published now: of a shift that was cut, the piece that went. */
  async back(tx: Transaction, id: string, filerId: string, earlier: SwapRequestEntity): Promise<SwapDraft> {
    const gone = givenIn(earlier.transfers.flatMap(taken), pieceIdOf(earlier.id));
    const { shifts } = await this.roster.published(
      tx,
      gone.map((given) => given.id),
    );
    const transfers = gone.flatMap(({ id: shiftId, from, to }): KeptTransfer[] => {
      const shift = shifts.get(shiftId);
      return shift?.person === to ? [{ shift, to: from, part: null }] : [];
    });
    if (transfers.length < gone.length) return { done: 'changed', shifts: gone.map((given) => given.id) };
    const now = new Date(this.clock.now());
    if (transfers.some((transfer) => beginOf(transfer) <= now.getTime())) throw new RefusalError('swap.past', {});
    const undoes = earlier.id;
    return { done: 'draft', swap: { id, filerId, filedAt: now, transfers, month: null, undoes, agreed: new Set() } };
  }

  /** Each as it is published, where that is still what was seen. */
  async transfers(
    tx: Transaction,
    asked: readonly TransferAsked[],
  ): Promise<{ transfers: KeptTransfer[]; changed: string[] }> {
    const seen = await this.roster.published(
      tx,
      asked.map(({ shift }) => shift),
    );
    const changed = asked.filter(
      ({ shift, version }) => seen.versions.get(shift) !== version || !seen.shifts.has(shift),
    );
    const transfers = asked.flatMap(({ shift: id, to, part }) => {
      const shift = seen.shifts.get(id);
      return shift ? [{ shift, to, part }] : [];
    });
    return { transfers, changed: changed.map(({ shift }) => shift) };
  }
}

export const deadlineOf = (transfers: readonly KeptTransfer[]): Date => new Date(Math.min(...transfers.map(beginOf)));
