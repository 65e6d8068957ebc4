import { Injectable } from '@nestjs/common';
import {
  reaches,
  type HandoverChainReport,
  type HandoverHit,
  type HandoverHits,
  type HandoverList,
  type HandoverListQuery,
  type HandoverPeople,
  type HandoverSearchQuery,
  type HandoversNow,
  type HandoverView,
} from '@zhiban/wire';
import { reachOfReader, type Reader } from '../platform/sign-in';
import { Drawing } from './drawing/drawing';
import { HandoversRepository } from './keeping/handovers.repository';
import { SearchRepository, type HitRow } from './search/search.repository';
import { ReadingGround } from './reading-ground';
import { HandoverViews } from './view/handover-views';

const weekMs = 7 * 24 * 3_600_000;

/** Records as they are read. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly handovers: HandoversRepository,
    private readonly views: HandoverViews,
    private readonly drawing: Drawing,
    private readonly searching: SearchRepository,
    private readonly ground: ReadingGround,
  ) {}

  /** Duties that go on, and of the last week what is not signed. */
  async now(reader: Reader): Promise<HandoversNow> {
    const reach = reachOfReader(reader, 'handover.read');
    const now = this.views.now();
    const rows = await this.handovers.current(new Date(now), new Date(now - weekMs), reach);
    const places = this.ground.settings.current().places.filter((place) => reaches(reach, place));
    return { handovers: rows.map((row) => this.views.head(row)), places, now, timeZone: this.views.timeZone };
  }

  async list(query: HandoverListQuery, reader: Reader): Promise<HandoverList> {
    const rows = await this.handovers.list(query, reachOfReader(reader, 'handover.read'));
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    const next = last ? `${last.turn.from}_${last.id}` : null;
    return { handovers: shown.map((row) => this.views.head(row)), next, now: this.views.now() };
  }

  async search(query: HandoverSearchQuery, reader: Reader): Promise<HandoverHits> {
    const rows = await this.searching.hits(query, reachOfReader(reader, 'handover.read'));
    const hits = rows.slice(0, query.limit).map(hitOf);
    return { hits, more: rows.length > query.limit, now: this.views.now() };
  }

  async view(id: string, reader: Reader): Promise<HandoverView> {
    this.views.seen(await this.handovers.find(id), reader);
    await this.drawing.draw(id);
    return this.views.of(this.views.seen(await this.handovers.find(id), reader), reader);
  }

  async people(id: string, reader: Reader): Promise<HandoverPeople> {
    const { place } = this.views.seen(await this.handovers.find(id), reader);
    const named = new Map((await this.ground.leads.linked()).map(({ account, name }) => [account, name]));
    const leads = await this.ground.leads.of(place);
    return {
      leads: leads.map(({ username }) => ({ account: username, name: named.get(username) ?? username })),
      owners: await this.ground.owners.of(place),
    };
  }

  check(): Promise<HandoverChainReport> {
    return this.ground.checking.report(this.views.now());
  }
}

function hitOf({ fact, place, ...row }: HitRow): HandoverHit {
  const { code, zh, en } = place;
  return { ...row, place: { code, zh, en }, zh: fact?.zh ?? '', en: fact?.en ?? '' };
}
