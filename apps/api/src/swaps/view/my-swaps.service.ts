import { Injectable } from '@nestjs/common';
import type { MySwaps } from '@zhiban/wire';
import type { Reader } from '../../platform/sign-in';
import { OpenBoard } from '../choices/open-board';
import { SwapsRepository } from '../keeping/swaps.repository';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { SwapPersons } from '../swap-persons';
import { SwapViews } from './swap-views';
import { SwapsLeft } from './swaps-left';

/** What a person sees of swaps: their own, those they are asked for, the open board of their site. */
@Injectable()
export class MySwapsService {
  constructor(
    private readonly swaps: SwapsRepository,
    private readonly persons: SwapPersons,
    private readonly views: SwapViews,
    private readonly left: SwapsLeft,
    private readonly open: OpenBoard,
  ) {}

  async read(reader: Reader): Promise<MySwaps> {
    const own = this.persons.own(reader);
    const concerning = await this.swaps.ofPerson(own);
    const views = (requests: readonly SwapRequestEntity[]) => requests.map((request) => this.views.of(request, reader));
    return {
      at: this.left.now(),
      timeZone: this.left.timeZone,
      person: this.persons.named(own),
      month: await this.left.thisMonth(own),
      own: views(concerning.filter(({ filerId }) => filerId === own)),
      asked: views(concerning.filter(({ filerId }) => filerId !== own)),
      board: views(await this.open.offers(reader)),
    };
  }
}
