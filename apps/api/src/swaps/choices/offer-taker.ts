import type { RequestJudged, Shift, SwapPerson, SwapReturn, SwapShifts, SwapTakings, Verdict } from '@zhiban/wire';
import { judgeSwap, swapChanges } from '@zhiban/workforce-requests';
import { hindrances, type RosterBoard } from '@zhiban/workforce-roster';
import { mayBeTold } from '../judging/discreet';
import { pieceIdOf } from '../judging/piece-id';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { wishedBy } from './wished';

type Offer = Pick<SwapRequestEntity, 'id' | 'filerId' | 'filedAt' | 'transfers' | 'wish'>;
type Standing = Pick<SwapReturn, 'possible' | 'verdicts'>;
export type Coming = SwapShifts['shifts'][number];

/** What offers are judged by. */
export interface OfferGround {
  board: RosterBoard;
  posts: RequestJudged['posts'];
}

/** Somebody before the open board, with the shifts that they could give. */
export class OfferTaker {
  constructor(
    private readonly ground: OfferGround,
    readonly person: SwapPerson,
    private readonly coming: readonly Coming[],
  ) {}

  /** For nothing, or for a shift that answers the wish. */
  taking(offer: Offer): SwapTakings['offers'][number] {
    const plain = this.standing(offer, null);
    const possible = plain.possible || this.wished(offer).some((shift) => this.standing(offer, shift).possible);
    return { id: offer.id, possible, against: possible ? null : (plain.verdicts[0] ?? null) };
  }

  /** Nothing, and each of their own shifts. */
  returns(offer: Offer): SwapReturn[] {
    const own = this.coming.map(({ shift, version }) => ({ shift, version, ...this.standing(offer, shift) }));
    return [{ shift: null, version: 0, ...this.standing(offer, null) }, ...own];
  }

  /** What the posts are called that these are about. */
  postsOf(verdicts: readonly Verdict[]): RequestJudged['posts'] {
    const about = new Set(verdicts.map((verdict) => verdict.about));
    return this.ground.posts.filter(({ id }) => about.has(id));
  }

  private wished({ wish }: Offer): Shift[] {
    if (!wish) return [];
    const isWished = wishedBy(wish, this.ground.board.world);
    return this.coming.flatMap(({ shift }) => (isWished(shift) ? [shift] : []));
  }

  /** By everything that taking it would be judged by; of the other one only what a colleague may be told. */
  private standing(offer: Offer, back: Shift | null): Standing {
    const { filerId: filer, filedAt } = offer;
    const given = offer.transfers.map(({ shift, part }) => ({ shift, part, to: this.person.id }));
    const transfers = [...given, ...(back ? [{ shift: back, part: null, to: filer }] : [])];
    const made = swapChanges(transfers, pieceIdOf(offer.id));
    if (!made.ok) return { possible: false, verdicts: [] };
    const asked = {
      filer,
      filedAt: filedAt.getTime(),
      transfers,
      agreed: new Set([this.person.id]),
      approved: new Map(),
    };
    const { never, notThese } = hindrances(judgeSwap(this.ground.board, asked, made.changes), []);
    const told = (verdict: Verdict) => mayBeTold(verdict) || verdict.person === this.person.id;
    return { possible: never.length === 0, verdicts: [...never, ...notThese].filter(told) };
  }
}
