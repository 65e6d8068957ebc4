import { Injectable } from '@nestjs/common';
import { dayAt } from '@zhiban/time';
import type { RequestJudged, Verdict } from '@zhiban/wire';
import {
  beginOf,
  judgeSwap,
  policyOn,
  swapChanges,
  swapRulesAsked,
  wholeAgain,
  type SwapCase,
  type SwapFlaw,
  type Transfer,
} from '@zhiban/workforce-requests';
import { hindrances, personsOf, rulesAsked, type ShiftChange, type World } from '@zhiban/workforce-roster';
import type { Transaction } from '../../platform/database';
import type { Reader } from '../../platform/sign-in';
import { PostNames, postsFor, RosterPeople, sameShift, TrackedChanges } from '../../roster';
import { SwapsRepository } from '../keeping/swaps.repository';
import type { KeptTransfer, SwapRequestEntity } from '../keeping/swap-request.entity';
import { pieceIdOf } from './piece-id';

/** What is judged, whether it is kept already or only thought of. */
export type SwapAsked = Pick<SwapRequestEntity, 'id' | 'filerId' | 'filedAt' | 'transfers' | 'month' | 'undoes'> & {
  agreed: ReadonlySet<string>;
};

export type JudgedSwap =
  | { done: 'judged'; judged: RequestJudged; changes: ShiftChange[] }
  | { done: 'changed'; shifts: string[] }
  | { done: 'no-swap'; flaw: SwapFlaw };

/** Asks the rule-book about a swap, as the published roster stands in the database. */
@Injectable()
export class SwapJudge {
  constructor(
    private readonly roster: TrackedChanges,
    private readonly people: RosterPeople,
    private readonly swaps: SwapsRepository,
    private readonly posts: PostNames,
  ) {}

  /** `reader`: whose posts may override something. */
  async judge(tx: Transaction, asked: SwapAsked, reader: Reader): Promise<JudgedSwap> {
    const changed = await this.changedSince(tx, asked.transfers);
    if (changed.length > 0) return { done: 'changed', shifts: changed };
    const transfers = asked.transfers.flatMap(taken);
    const made = swapChanges(transfers, pieceIdOf(asked.id));
    if (!made.ok) return { done: 'no-swap', flaw: made.flaw };
    const changes = asked.undoes === null ? made.changes : await this.back(tx, asked.undoes, made.changes);
    const { board } = await this.roster.board(tx, changes);
    const verdicts = judgeSwap(board, await this.caseOf(tx, asked, transfers), changes);
    const { fresh, worsened, mended, cover } = verdicts;
    const places = [...personsOf(changes)].flatMap((id) => this.people.all().get(id) ?? []);
    const judged: RequestJudged = {
      asked: askedAt(board.world, Math.min(...transfers.map(beginOf))),
      fresh,
      worsened,
      mended,
      hindrances: hindrances(verdicts, postsFor(reader, places)),
      posts: this.posts.of(changes, verdicts),
      cover,
    };
    return { done: 'judged', judged, changes };
  }

  /** To be looked at: with the cover of whole days. */
  async drawn(tx: Transaction, asked: SwapAsked, reader: Reader): Promise<JudgedSwap> {
    const end = await this.judge(tx, asked, reader);
    if (end.done !== 'judged' || end.judged.cover.length === 0) return end;
    const cover = await this.roster.coverOfDays(tx, end.changes, end.judged.cover);
    return { ...end, judged: { ...end.judged, cover } };
  }

  /** What a swap cut is whole again where it can be. */
  private async back(tx: Transaction, id: string, changes: ShiftChange[]): Promise<ShiftChange[]> {
    const earlier = await this.swaps.find(id, tx);
    if (!earlier) return changes;
    const newId = pieceIdOf(id);
    const done = earlier.transfers.flatMap(taken);
    const left = swapChanges(done, newId);
    const ids = left.ok ? left.changes.map((change) => change.id) : [];
    const { shifts } = await this.roster.published(tx, ids);
    return wholeAgain(changes, done, { newId, stands: (shift) => sameShift(shifts.get(shift.id) ?? null, shift) });
  }

  /** Shifts that are not what they were when it was filed. */
  async changedSince(tx: Transaction, transfers: readonly KeptTransfer[]): Promise<string[]> {
    const { shifts } = await this.roster.published(
      tx,
      transfers.map(({ shift }) => shift.id),
    );
    return transfers.flatMap(({ shift }) => (sameShift(shifts.get(shift.id) ?? null, shift) ? [] : [shift.id]));
  }

  private async caseOf(tx: Transaction, asked: SwapAsked, transfers: readonly Transfer[]): Promise<SwapCase> {
    const approved =
      asked.month === null ? new Map<string, number>() : await this.swaps.approvedByMonth(asked.filerId, tx);
    return { filer: asked.filerId, filedAt: asked.filedAt.getTime(), transfers, agreed: asked.agreed, approved };
  }
}

export const taken = ({ shift, to, part }: KeptTransfer): Transfer[] => (to === null ? [] : [{ shift, to, part }]);

function askedAt(world: World, at: number): RequestJudged['asked'] {
  const under = policyOn(world, dayAt(world.days, at));
  return [...swapRulesAsked(world, at), ...(under ? rulesAsked(under) : [])];
}

/** What nobody may approve, however it goes on. Whether others agree is still to come. */
export const forbidden = ({ hindrances: { never } }: RequestJudged): Verdict[] =>
  never.filter(({ rule }) => rule !== 'swap-agreed');
