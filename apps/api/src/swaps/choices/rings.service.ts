import { Injectable } from '@nestjs/common';
import { dateIn } from '@zhiban/time';
import type { Shift, SwapRings, SwapWishAsked } from '@zhiban/wire';
import { findRings, type SwapWish } from '@zhiban/workforce-requests';
import type { World } from '@zhiban/workforce-roster';
import type { Reader } from '../../platform/sign-in';
import { JudgingWork, RosterWorlds, TrackedChanges } from '../../roster';
import { SwapsRepository } from '../keeping/swaps.repository';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { SwapPersons } from '../swap-persons';
import { wishedBy } from './wished';

const bounds = { rings: 200, judgements: 4_000 };

/** Circles among what stands on the open board, of which the reader is a part. */
@Injectable()
export class RingsService {
  constructor(
    private readonly work: JudgingWork,
    private readonly swaps: SwapsRepository,
    private readonly roster: TrackedChanges,
    private readonly worlds: RosterWorlds,
    private readonly persons: SwapPersons,
  ) {}

  async list(reader: Reader): Promise<SwapRings> {
    const own = this.persons.own(reader);
    const offers = (await this.swaps.offered()).flatMap(offerOf);
    if (!offers.some(({ shift }) => shift.person === own)) return { rings: [], cut: false };
    return this.work.run(async (tx) => {
      const { shifts, versions } = await this.roster.published(
        tx,
        offers.map(({ shift }) => shift.id),
      );
      const still = offers.filter(({ shift }) => shifts.get(shift.id)?.person === shift.person);
      const board = await this.roster.boardOf(
        tx,
        [...new Set(still.map(({ shift }) => shift.person))],
        this.daysOf(still),
      );
      const wishes = still.map((offer) => this.wish(offer, board.world));
      const { rings, cut } = findRings(wishes, board, { ...bounds, through: own });
      const told = rings.map(({ transfers }) => ({
        transfers: transfers.map(({ shift, to }) => ({
          shift,
          version: versions.get(shift.id) ?? 0,
          to: this.persons.named(to),
        })),
      }));
      return { rings: told, cut };
    });
  }

  private wish({ id, shift, wish }: Offer, world: World): SwapWish {
    return { id, gives: shift, wants: wishedBy(wish, world) };
  }

  private daysOf(offers: readonly Offer[]) {
    const days = offers
      .flatMap(({ shift, wish }) => [dateIn(this.worlds.timeZone, shift.from), wish.first, wish.last])
      .sort();
    return { first: days[0] ?? '', last: days.at(-1) ?? '' };
  }
}

interface Offer {
  id: string;
  shift: Shift;
  wish: SwapWishAsked;
}

const offerOf = ({ id, transfers, wish }: SwapRequestEntity): Offer[] => {
  const [first] = transfers;
  return first && wish && !first.part ? [{ id, shift: first.shift, wish }] : [];
};
