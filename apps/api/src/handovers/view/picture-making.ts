import { Injectable } from '@nestjs/common';
import type { HandoverRelief } from '@zhiban/wire';
import { missingRelief, type RecordEntry } from '@zhiban/workforce-handover';
import type { EntityManager } from 'typeorm';
import { ItemViews } from '../items/item-views';
import { EntriesRepository } from '../keeping/entries.repository';
import { HandoversRepository } from '../keeping/handovers.repository';
import { LinksRepository } from '../keeping/links.repository';
import type { Crew, CrewMember, HandoverRow, LinkRow } from '../keeping/rows';
import { entriesOf, type Picture, type SignedPicture } from './entries-of';
import { headOf } from './head-of';

type Released = Awaited<ReturnType<HandoversRepository['released']>>;

/** The record itself, whoever reads it. */
@Injectable()
export class PictureMaking {
  constructor(
    private readonly entries: EntriesRepository,
    private readonly handovers: HandoversRepository,
    private readonly items: ItemViews,
    readonly links: LinksRepository,
  ) {}

  /** The picture, and of a record that is not signed the entries that it was made of. */
  async of(row: HandoverRow, own: LinkRow | null, now: number): Promise<[Picture, RecordEntry[]]> {
    if (!own) {
      const entries = await this.entries.of(row.id);
      return [await this.drawn(row, entries, now), entries];
    }
    const { type: _, ...picture } = JSON.parse(own.body) as SignedPicture;
    const relief = withReleased(picture.relief, await this.handovers.released(row.id));
    return [{ ...picture, relief }, []];
  }

  async drawn(row: HandoverRow, entries: readonly RecordEntry[], now: number, tx?: EntityManager): Promise<Picture> {
    return {
      head: headOf(row),
      entries: entriesOf(entries),
      figures: row.figures,
      checklist: row.checklist,
      relief: reliefOf(row.crew, await this.handovers.released(row.id, tx)),
      items: await this.items.ofRecord(row, now, tx),
      drawnAt: row.drawnAt.getTime(),
    };
  }
}

function reliefOf({ outgoing, incoming }: Crew, released: Released): HandoverRelief {
  const waits = missingRelief(
    outgoing.map(({ person, post }) => ({ person, post, released: released.has(person) })),
    incoming.map(({ post, seenAt }) => ({ post, here: seenAt !== null })),
  );
  return {
    incoming: incoming.map(({ from, seenAt, ...who }) => ({ ...named(who), from, seenAt })),
    outgoing: outgoing.map(({ to, ...who }) => ({
      ...named(who),
      ...{ to, waits: waits.has(who.person), released: released.get(who.person) ?? null },
    })),
  };
}

const named = ({ person, name, nameEn }: Pick<CrewMember, 'person' | 'name' | 'nameEn'>) => ({ person, name, nameEn });

/** Who was released after the signing is not in the text that was signed. */
const withReleased = ({ incoming, outgoing }: HandoverRelief, released: Released): HandoverRelief => ({
  incoming,
  outgoing: outgoing.map((one) => {
    const found = released.get(one.person);
    return found ? { ...one, waits: false, released: found } : one;
  }),
});
