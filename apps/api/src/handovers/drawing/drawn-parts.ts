import { Injectable } from '@nestjs/common';
import { recordDrawn, type Fact } from '@zhiban/workforce-handover';
import type { Transaction } from '../../platform/database';
import { ItemFacts } from '../items/item-facts';
import { EntriesRepository } from '../keeping/entries.repository';
import { HandoversRepository } from '../keeping/handovers.repository';
import { ItemsRepository } from '../keeping/items.repository';
import type { HandoverRow, ItemRow } from '../keeping/rows';
import { isSame } from '../keeping/same-plain';

/** Where the parts of a draft are kept. */
@Injectable()
export class DrawnParts {
  constructor(
    readonly handovers: HandoversRepository,
    readonly items: ItemsRepository,
    readonly entries: EntriesRepository,
    readonly facts: ItemFacts,
  ) {}

  /** Items are carried on until the record is signed; what is opened after its relief has gone too is not of this duty. */
  itemsOf(tx: Transaction, { place, turn, relief }: HandoverRow, now: number): Promise<ItemRow[]> {
    const until = Math.min(now + 1, relief?.to ?? now + 1);
    return this.items.over(tx, place.code, new Date(turn.from), new Date(until));
  }

  async redraw(tx: Transaction, id: string, facts: readonly Fact[]): Promise<void> {
    const entries = await this.entries.of(id, tx);
    const next = recordDrawn(entries, facts);
    if (!isSame(entries, next)) await this.entries.replace(tx, id, next);
  }
}
