import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { mayIn, reaches, type OpenItemView } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { afterCommit, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { reachOfReader, type Reader } from '../../platform/sign-in';
import { ItemsRepository } from '../keeping/items.repository';
import type { ItemRow } from '../keeping/rows';
import { HandoverNews } from '../live/handover-news';
import { ItemViews } from './item-views';

interface Told {
  step: string;
  word: string;
  by: string;
}

/** Keeps each step of an item: who, when, with what word, and what it set. */
@Injectable()
export class ItemSteps {
  constructor(
    readonly items: ItemsRepository,
    readonly views: ItemViews,
    private readonly audit: AuditService,
    private readonly news: HandoverNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(tx: Transaction, row: ItemRow, by: string): Promise<{ done: 'done'; row: ItemRow }> {
    if (!(await this.items.add(tx, row))) {
      const known = await this.items.find(row.id, tx);
      if (known?.openedBy !== by) throw new RefusalError('handover.item-none', {});
      return { done: 'done', row: known };
    }
    await this.items.makeDraftsStale(tx, row.place);
    const { place, kind, words, customer, owner, dueAt } = row;
    const set = { place, kind, words, customer, owner, dueAt };
    await this.items.addEvent(tx, row.id, { version: 1, at: row.openedAt, by, step: 'open', word: '', set });
    await this.audit.record(tx, { actor: by, action: 'handover.item-open', subject: row.id, after: set });
    this.told(tx, row);
    return { done: 'done', row };
  }

  async take(tx: Transaction, row: ItemRow, next: ItemRow, { step, word, by }: Told): Promise<ItemRow> {
    const version = row.version + 1;
    await this.items.makeDraftsStale(tx, row.place);
    const set = changesOf(row, next);
    await this.items.step(tx, next, { version, at: new Date(this.now()), by, step, word, set });
    const before = Object.fromEntries(Object.keys(set).map((key) => [key, row[key as keyof ItemRow]]));
    const after = { ...set, word };
    await this.audit.record(tx, { actor: by, action: `handover.item-${step}`, subject: row.id, before, after });
    this.told(tx, row);
    return { ...next, version };
  }

  private told(tx: Transaction, { site, team }: ItemRow): void {
    afterCommit(tx, () => this.news.changes.next({ handover: null, place: { site, team } }));
  }

  /** @throws RefusalError `handover.item-none` for what the reader may not see, as for what is not there */
  seen(row: ItemRow | null, reader: Reader): ItemRow {
    if (!row || !(row.owner === reader.name || reaches(reachOfReader(reader, 'handover.read'), row)))
      throw new RefusalError('handover.item-none', {});
    return row;
  }

  /** @throws RefusalError unless the reader writes records there, or it is theirs */
  refuse(row: ItemRow, reader: Reader): void {
    if (row.owner !== reader.name && !mayIn(reader, 'handover.write', row))
      throw new RefusalError('permission.missing', { permission: 'handover.write' });
  }

  async view(row: ItemRow): Promise<OpenItemView> {
    const [view] = await this.views.many([row], this.now());
    if (!view) throw new RefusalError('handover.item-none', {});
    return view;
  }

  now(): number {
    return this.clock.now();
  }
}

const stepped = ['state', 'owner', 'dueAt', 'word'] as const;

const changesOf = (before: ItemRow, after: ItemRow): Record<string, unknown> =>
  Object.fromEntries(stepped.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]));
