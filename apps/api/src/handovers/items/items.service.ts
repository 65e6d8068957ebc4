import { Injectable } from '@nestjs/common';
import {
  mayIn,
  type HandedOnItems,
  type HandOnItems,
  type OpenItemAsked,
  type OpenItemDetail,
  type OpenItemEnd,
  type OpenItemOwners,
  type OpenItemQuery,
  type OpenItems,
  type StepOpenItem,
} from '@zhiban/wire';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { reachOfReader, type Reader } from '../../platform/sign-in';
import type { ItemRow } from '../keeping/rows';
import { HandoverSettingsService } from '../settings/handover-settings.service';
import { ItemOwners } from './item-owners';
import { ItemSteps } from './item-steps';
import { steppedItem } from './stepped-item';

const ownLimit = 200;
const anywhere = { site: null, team: null };

interface Ended {
  done: OpenItemEnd['done'];
  row: ItemRow;
}

/** What is left open, until somebody closes it with a word. */
@Injectable()
export class ItemsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: ItemSteps,
    private readonly owners: ItemOwners,
    private readonly settings: HandoverSettingsService,
  ) {}

  async list(query: OpenItemQuery, reader: Reader): Promise<OpenItems> {
    const rows = await this.steps.items.list(query, reachOfReader(reader, 'handover.read'));
    return this.listed(rows, query.limit);
  }

  /** What is open with the reader, at whichever place. */
  async own(reader: Reader): Promise<OpenItems> {
    return this.listed(await this.steps.items.openWith(reader.name, ownLimit), ownLimit);
  }

  /** To whom all of it can be handed on: whoever can own each. */
  async takers(reader: Reader): Promise<OpenItemOwners> {
    const rows = await this.steps.items.openWith(reader.name, ownLimit);
    const places = [...new Map(rows.map((row) => [row.place, row])).values()];
    const able = await Promise.all((places.length > 0 ? places : [anywhere]).map((place) => this.owners.of(place)));
    const [first = [], ...others] = able;
    return { owners: first.filter((name) => name !== reader.name && others.every((names) => names.includes(name))) };
  }

  async detail(id: string, reader: Reader): Promise<OpenItemDetail> {
    const row = this.steps.seen(await this.steps.items.find(id), reader);
    const history = await this.steps.items.history(id);
    return {
      item: await this.steps.view(row),
      history: history.map(({ at, ...event }) => ({ ...event, at: at.getTime() })),
      now: this.steps.now(),
      timeZone: this.steps.views.timeZone,
    };
  }

  /** The same item twice is opened once. */
  async open(asked: OpenItemAsked, reader: Reader): Promise<OpenItemEnd> {
    const row = this.rowOf(asked, reader);
    await this.owners.refuse(asked.owner, row);
    return this.ended(await this.unitOfWork.run((tx) => this.steps.open(tx, row, reader.name)));
  }

  async step(id: string, asked: StepOpenItem, reader: Reader): Promise<OpenItemEnd> {
    return this.ended(await this.unitOfWork.run((tx) => this.take(tx, id, asked, reader)));
  }

  /** HAND-9: all that is open with somebody who leaves the post or the day goes to somebody else, or nothing does. */
  async handOn({ from, to, word }: HandOnItems, reader: Reader): Promise<HandedOnItems> {
    const rows = await this.unitOfWork.run(async (tx) => {
      const owned = await this.steps.items.lockOwned(tx, from);
      const given: ItemRow[] = [];
      for (const row of owned) {
        this.steps.refuse(row, reader);
        await this.owners.refuse(to, row);
        given.push(await this.steps.take(tx, row, { ...row, owner: to }, { step: 'give', word, by: reader.name }));
      }
      return given;
    });
    return { items: await this.steps.views.many(rows, this.steps.now()) };
  }

  private async take(tx: Transaction, id: string, asked: StepOpenItem, reader: Reader): Promise<Ended> {
    const row = this.steps.seen(await this.steps.items.lock(tx, id), reader);
    this.steps.refuse(row, reader);
    if (row.version !== asked.version) return { done: 'overtaken', row };
    if (asked.step === 'give') await this.owners.refuse(asked.owner, row);
    const next = steppedItem(row, asked, reader.name, new Date(this.steps.now()));
    if (next === null) throw new RefusalError('handover.item-step', {});
    const { step, word } = asked;
    return { done: 'done', row: await this.steps.take(tx, row, next, { step, word, by: reader.name }) };
  }

  private rowOf(asked: OpenItemAsked, reader: Reader): ItemRow {
    const place = this.settings.place(asked.place);
    if (!place) throw new RefusalError('handover.place-none', { place: asked.place });
    if (!mayIn(reader, 'handover.write', place))
      throw new RefusalError('permission.missing', { permission: 'handover.write' });
    const kind = this.settings.itemKind(asked.kind);
    if (!kind) throw new RefusalError('handover.item-kind', { kind: asked.kind });
    if (kind.asksCustomer && !asked.customer) throw new RefusalError('handover.item-customer', {});
    if (kind.asksDue && asked.dueAt === null) throw new RefusalError('handover.item-due', {});
    const { id, words, customer, owner } = asked;
    return {
      ...{ id, version: 1, state: 'open', place: place.code, site: place.site, team: place.team },
      ...{ kind: kind.code, section: kind.section, words, customer, owner },
      ...{ dueAt: asked.dueAt === null ? null : new Date(asked.dueAt), openedAt: new Date(this.steps.now()) },
      ...{ openedBy: reader.name, closedAt: null, closedBy: null, word: null },
    };
  }

  private async listed(rows: readonly ItemRow[], limit: number): Promise<OpenItems> {
    const [now, { timeZone }] = [this.steps.now(), this.steps.views];
    const items = await this.steps.views.many(rows.slice(0, limit), now);
    return { items, more: rows.length > limit, now, timeZone };
  }

  private async ended({ done, row }: Ended): Promise<OpenItemEnd> {
    return { done, item: await this.steps.view(row) };
  }
}
