import { Injectable } from '@nestjs/common';
import type { CorrectNotice, NoticeEnd, PublishNotice, WithdrawNotice } from '@zhiban/wire';
import { UnitOfWork, type Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import type { NoticeEntity } from './keeping/notice.entity';
import { AuthorOf } from './author-of';
import { NoticeKeeping } from './notice-keeping';
import { NoticeViews } from './notice-views';

type End = Pick<NoticeEnd, 'done'> & { row: NoticeEntity };

/** What entitled posts do with notices of their places (MEET-3). */
@Injectable()
export class PublishingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keeping: NoticeKeeping,
    private readonly views: NoticeViews,
    private readonly authors: AuthorOf,
  ) {}

  /** The same notice twice is published once, as when an answer was lost on its way. */
  async publish({ id, ...body }: PublishNotice, reader: Reader): Promise<NoticeEnd> {
    this.keeping.refuse(body, reader);
    return this.told(
      reader,
      await this.unitOfWork.run(async (tx) => {
        const known = await this.keeping.notices.find(id, tx);
        if (known) return { done: 'done', row: this.own(known, reader) };
        return { done: 'done', row: await this.keeping.begin(tx, id, body, this.authors.of(reader)) };
      }),
    );
  }

  /** Of two at once the second is told how it stands now. */
  correct(id: string, { version, anew, reason, ...body }: CorrectNotice, reader: Reader): Promise<NoticeEnd> {
    return this.change(id, version, reader, (tx, row) => {
      this.keeping.refuse(body, reader);
      return this.keeping.correct(tx, row, body, { author: this.authors.of(reader), anew, reason });
    });
  }

  withdraw(id: string, { version, reason }: WithdrawNotice, reader: Reader): Promise<NoticeEnd> {
    return this.change(id, version, reader, (tx, row) => this.keeping.withdraw(tx, row, reader.name, reason));
  }

  private async change(
    id: string,
    version: number,
    reader: Reader,
    work: (tx: Transaction, row: NoticeEntity) => Promise<NoticeEntity>,
  ): Promise<NoticeEnd> {
    const end = await this.unitOfWork.run(async (tx): Promise<End> => {
      const row = this.views.seen(await this.keeping.notices.lock(tx, id), reader);
      this.views.mayPublish(row.audience, reader);
      if (row.version !== version) return { done: 'overtaken', row };
      if (row.withdrawn) throw new RefusalError('notice.withdrawn', {});
      return { done: 'done', row: await work(tx, row) };
    });
    return this.told(reader, end);
  }

  private own(row: NoticeEntity, reader: Reader): NoticeEntity {
    if (row.byAccount !== reader.userId) throw new RefusalError('notice.none', {});
    return row;
  }

  private async told(reader: Reader, { done, row }: End): Promise<NoticeEnd> {
    if (done === 'done') await this.keeping.announce();
    return { done, notice: await this.views.one(row, reader) };
  }
}
