import { Injectable } from '@nestjs/common';
import type { Publication, PublishEnd, PublishRoster, ShiftStep } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import type { Reader } from '../../platform/sign-in';
import { DraftNews } from '../draft/draft-news';
import { PublicationTelling } from './publication-telling';
import { PublicationsRepository } from './publications.repository';
import { PublishGate } from './publish-gate';
import { PublishWriter, type PublishedChanges, type PublishedDays } from './publish-writer';

/** Judged, then kept, then told. */
@Injectable()
export class Publishing {
  constructor(
    readonly publications: PublicationsRepository,
    private readonly gate: PublishGate,
    private readonly writer: PublishWriter,
    private readonly news: DraftNews,
    private readonly telling: PublicationTelling,
  ) {}

  async publish(tx: Transaction, asked: PublishRoster, changes: ShiftStep[], reader: Reader): Promise<PublishEnd> {
    const judged = await this.gate.pass(tx, asked, changes, reader);
    if (!judged.open) return judged.end;
    const kept = { changes, overridden: judged.overridden, author: reader.name };
    const publication = await this.writer.keep(tx, asked, kept);
    await this.telling.tell(tx, publication, changes);
    return { done: 'published', publication };
  }

  /** What was judged already. */
  keep(tx: Transaction, days: PublishedDays, changes: PublishedChanges): Promise<Publication> {
    return this.writer.keep(tx, days, changes);
  }

  announce(publication: Publication): void {
    this.news.publications.next(publication);
  }
}
