import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EntriesRepository } from '../keeping/entries.repository';
import { HandoversRepository } from '../keeping/handovers.repository';
import type { HandoverRow, LinkRow } from '../keeping/rows';
import { isSame } from '../keeping/same-plain';
import { entriesOf, type SignedPicture } from '../view/entries-of';
import { headOf } from '../view/head-of';

/** What lies beside the signed texts, for lists and the search: it has to say what they say. */
@Injectable()
export class KeptBeside {
  constructor(
    private readonly handovers: HandoversRepository,
    private readonly entries: EntriesRepository,
    private readonly dataSource: DataSource,
  ) {}

  /** A text that was changed itself is known by its digest; whatever cannot be read is not what was signed. */
  async differs(link: LinkRow): Promise<boolean> {
    if (link.addendum !== null) return false;
    const signed = pictureOf(link.body);
    const row = await this.handovers.find(link.handover);
    if (signed === null || row === null) return true;
    const { openItems: _, ...head } = signed.head;
    const { openItems: __, ...kept } = headOf(row);
    if (!isSame(kept, head) || !isSame(partsOf(row), { figures: signed.figures, checklist: signed.checklist }))
      return true;
    return !isSame(entriesOf(await this.entries.of(row.id)), signed.entries);
  }

  /** Records that say of themselves that they were signed, and have no signed text. */
  unsigned(): Promise<{ number: number; id: string }[]> {
    return this.dataSource.query(
      `SELECT coalesce(number, 0) AS number, id FROM handover h
       WHERE (state = 'signed' OR number IS NOT NULL)
         AND NOT EXISTS (SELECT FROM handover_link l WHERE l.handover_id = h.id AND l.addendum_id IS NULL)`,
    );
  }
}

const partsOf = ({ figures, checklist }: HandoverRow) => ({ figures, checklist });

function pictureOf(body: string): SignedPicture | null {
  try {
    return JSON.parse(body) as SignedPicture;
  } catch {
    return null;
  }
}
