import type { Shift, SwapReturn, SwapShifts, SwapTakings } from '@zhiban/wire';
import type { RosterBoard } from '@zhiban/workforce-roster';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { standing } from './against';
import { isWished } from './wished';

type Offer = Pick<SwapRequestEntity, 'id' | 'transfers' | 'wish'>;
type Standing = Pick<SwapReturn, 'possible' | 'verdicts'>;
export type Coming = SwapShifts['shifts'][number];

/** Somebody before the open board, with the shifts that they could give. */
export class OfferTaker {
  constructor(
    private readonly board: RosterBoard,
    private readonly timeZone: string,
    private readonly person: string,
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

  private wished({ wish }: Offer): Shift[] {
    if (!wish) return [];
    return this.coming.flatMap(({ shift }) => (isWished(wish, shift, this.board.world, this.timeZone) ? [shift] : []));
  }

  private standing({ transfers: [given] }: Offer, back: Shift | null): Standing {
    if (!given) return { possible: false, verdicts: [] };
    return standing(this.board, { given, taker: this.person, back }, this.person);
  }
}
