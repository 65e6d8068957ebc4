import { Injectable } from '@nestjs/common';
import {
  mayIn,
  type NoticeAudience,
  type NoticeDetail,
  type NoticeMeant,
  type NoticeOffers,
  type NoticePage,
  type NoticeQuery,
  type NoticeReaders,
} from '@zhiban/wire';
import type { Reader } from '../platform/sign-in';
import { MeantRepository, type ReaderRow } from './keeping/meant.repository';
import { NoticesRepository } from './keeping/notices.repository';
import { AudienceOffers } from './meant/audience-offers';
import { NoticeViews } from './notice-views';

/** Notices as those read them who look after places: all that mean somebody there, and who has read them. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly meant: MeantRepository,
    private readonly views: NoticeViews,
    private readonly offered: AudienceOffers,
  ) {}

  async page(query: NoticeQuery, reader: Reader): Promise<NoticePage> {
    const { timeZone } = this.views;
    const now = this.views.now();
    const rows = await this.notices.page(query, this.views.reach(reader), new Date(now));
    const shown = rows.slice(0, query.limit);
    const next = rows.length > query.limit ? (shown.at(-1)?.number ?? null) : null;
    return { notices: await this.views.of(shown, reader), next, timeZone, now };
  }

  async detail(id: string, reader: Reader): Promise<NoticeDetail> {
    const row = this.views.seen(await this.notices.find(id), reader);
    const [notice, history] = await Promise.all([this.views.one(row, reader), this.notices.history(id)]);
    return {
      notice,
      history: history.map(({ noticeId: _, at, ...event }) => ({ ...event, at: at.getTime() })),
      timeZone: this.views.timeZone,
      now: this.views.now(),
    };
  }

  async readers(id: string, reader: Reader): Promise<NoticeReaders> {
    this.views.seen(await this.notices.find(id), reader);
    const rows = await this.meant.readers(id, this.views.reach(reader));
    return { readers: rows.map(readerOf), timeZone: this.views.timeZone };
  }

  async meantBy({ audience }: NoticeAudience, reader: Reader): Promise<NoticeMeant> {
    this.views.mayPublish(audience, reader);
    const persons = await this.offered.persons(audience);
    return { people: persons.length, withoutAccount: await this.meant.withoutAccount(persons) };
  }

  async offers(reader: Reader): Promise<NoticeOffers> {
    const { places, ...all } = await this.offered.all();
    return {
      ...all,
      everybody: mayIn(reader, 'notices.write', { site: null, team: null }),
      places: places.filter((place) => mayIn(reader, 'notices.write', place)),
      timeZone: this.views.timeZone,
    };
  }
}

const readerOf = ({ readAt, acknowledgedAt, ...row }: ReaderRow) => ({
  ...row,
  readAt: readAt?.getTime() ?? null,
  acknowledgedAt: acknowledgedAt?.getTime() ?? null,
});
