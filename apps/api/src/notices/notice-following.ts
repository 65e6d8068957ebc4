import { Injectable } from '@nestjs/common';
import type { NoticePart } from '@zhiban/wire';
import type { Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import type { NoticeEntity } from './keeping/notice.entity';
import { KnownPlaces } from './meant/known-places';
import { MeantRenewal } from './meant/meant-renewal';
import { NoticeNews } from './notice-news';
import { NoticeTeller } from './notice-teller';
import { NoticeWall } from './shown/notice-wall';

/** What follows from a notice that was published or changed: who is meant, who hears of it, what walls show. */
@Injectable()
export class NoticeFollowing {
  constructor(
    private readonly places: KnownPlaces,
    private readonly renewal: MeantRenewal,
    private readonly teller: NoticeTeller,
    private readonly wall: NoticeWall,
    private readonly news: NoticeNews,
  ) {}

  /** A place that nobody is of is one that was spelt wrong. */
  refuseUnknown(audience: readonly NoticePart[]): void {
    const unknown = audience.find((part) => !this.places.has(part));
    if (unknown) throw new RefusalError('notice.place-unknown', { place: unknown.team ?? unknown.site ?? '' });
  }

  async follow(tx: Transaction, notice: NoticeEntity): Promise<void> {
    await this.renewal.renew(tx, notice);
    await this.teller.begin(tx);
  }

  /** Whoever has not heard yet of what has begun is told, and who has not read it reminded. */
  async passTime(tx: Transaction): Promise<void> {
    await this.teller.begin(tx);
    await this.teller.remind(tx);
  }

  /** To be called once it is committed. */
  async announce(): Promise<void> {
    await this.wall.renew();
    this.news.changes.next(null);
  }
}
