import { Injectable } from '@nestjs/common';
import { mayIn, type Place } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';
import { PostHolders } from '../../platform/sign-in';

/** Whoever works at a place, agents too: by that they may report exceptions there. */
const works = 'exceptions.report';

/** To whom something can be given. */
@Injectable()
export class ItemOwners {
  constructor(private readonly holders: PostHolders) {}

  async of(place: Place): Promise<string[]> {
    const holders = await this.holders.of(works);
    // Whoever works anywhere can be given what is the whole centre's.
    const able = place.site === null ? holders : holders.filter((holder) => mayIn(holder, works, place));
    return able.map(({ username }) => username);
  }

  /** @throws RefusalError for a name to whom it cannot be given */
  async refuse(name: string | null, place: Place): Promise<void> {
    if (name !== null && !(await this.of(place)).includes(name))
      throw new RefusalError('handover.item-owner', { name });
  }
}
