import { Injectable } from '@nestjs/common';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { SwapsRepository } from '../keeping/swaps.repository';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { SwapPersons } from '../swap-persons';

/** What others of the reader's site offer to everybody there. */
@Injectable()
export class OpenBoard {
  constructor(
    private readonly swaps: SwapsRepository,
    private readonly persons: SwapPersons,
  ) {}

  async offers(reader: Reader): Promise<SwapRequestEntity[]> {
    return (await this.swaps.offered()).filter((offer) => this.isFor(reader, offer));
  }

  async offer(id: string, reader: Reader): Promise<SwapRequestEntity> {
    const found = await this.swaps.find(id);
    if (found?.state !== 'offered' || !this.isFor(reader, found)) throw new RefusalError('swap.none', {});
    return found;
  }

  private isFor(reader: Reader, { filerId }: SwapRequestEntity): boolean {
    return !this.persons.isOwn(reader, filerId) && this.persons.isOfSite(reader, filerId);
  }
}
