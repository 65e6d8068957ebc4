import { Injectable } from '@nestjs/common';
import type { OwnNotice, OwnNotices, ReceiveNotice } from '@zhiban/wire';
import { ownId } from '../../accounts';
import { UnitOfWork } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { CallerPlace, Reader } from '../../platform/sign-in';
import { NoticeNews } from '../notice-news';
import { NoticeViews } from '../notice-views';
import { OwnNoticesRepository } from './own-notices.repository';
import { ownView } from './own-view';

const shownMs = 30 * 86_400_000;

/** Notices as somebody has them for whom they are meant. */
@Injectable()
export class OwnNoticesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnNoticesRepository,
    private readonly views: NoticeViews,
    private readonly news: NoticeNews,
  ) {}

  /** Those of the last month, also what is over. */
  async list(reader: Reader): Promise<OwnNotices> {
    const now = this.views.now();
    const rows = await this.own.list(ownId(reader), new Date(now), new Date(now - shownMs));
    return { notices: rows.map((row) => ownView(row, now)), timeZone: this.views.timeZone, now };
  }

  /** Of a version that was corrected meanwhile nothing is kept: what they saw is not what stands there now. */
  async receive(id: string, { version, kind }: ReceiveNotice, reader: Reader, from: CallerPlace): Promise<OwnNotice> {
    const account = ownId(reader);
    const at = new Date(this.views.now());
    const row = await this.unitOfWork.run(async (tx) => {
      const found = await this.own.one(tx, account, id, at);
      if (!found) throw new RefusalError('notice.none', {});
      if (found.version !== version) throw new RefusalError('notice.corrected', {});
      const { personId } = found;
      const who = { account, username: reader.name, personId };
      await this.own.receive(tx, { noticeId: id, version, kind, at, ...who, ...from });
      return this.own.one(tx, account, id, at);
    });
    if (!row) throw new RefusalError('notice.none', {});
    this.news.changes.next([account]);
    return ownView(row, at.getTime());
  }
}
