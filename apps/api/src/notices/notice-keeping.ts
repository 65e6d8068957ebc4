import { Injectable } from '@nestjs/common';
import type { NoticeBody, NoticeEvent } from '@zhiban/wire';
import { AuditService } from '../audit';
import type { Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import type { Author } from './author-of';
import type { NoticeEntity } from './keeping/notice.entity';
import { NoticesRepository } from './keeping/notices.repository';
import { NoticeFollowing } from './notice-following';
import { bodyOf, NoticeViews } from './notice-views';

type Change = Pick<NoticeEvent, 'by' | 'change' | 'anew' | 'reason'>;

/** Keeps each version of a notice: what it says, for whom, who wrote it, when and why. */
@Injectable()
export class NoticeKeeping {
  constructor(
    readonly notices: NoticesRepository,
    private readonly views: NoticeViews,
    private readonly following: NoticeFollowing,
    private readonly audit: AuditService,
  ) {}

  refuse({ audience, from, until }: NoticeBody, reader: Reader): void {
    this.views.mayPublish(audience, reader);
    this.following.refuseUnknown(audience);
    if (until <= from || until <= this.views.now()) throw new RefusalError('notice.time', {});
  }

  async begin(tx: Transaction, id: string, body: NoticeBody, author: Author): Promise<NoticeEntity> {
    const at = this.now();
    const head = { version: 1, withdrawn: false, at, anewVersion: 1, anewAt: at };
    const added = await this.notices.add(tx, { id, ...head, ...author, ...rowOf(body) });
    if (added) await this.keep(tx, id, { by: author.by, change: 'publish', anew: true, reason: '' }, null);
    return this.ended(tx, id);
  }

  async correct(
    tx: Transaction,
    row: NoticeEntity,
    body: NoticeBody,
    { author, anew, reason }: { author: Author; anew: boolean; reason: string },
  ): Promise<NoticeEntity> {
    const version = row.version + 1;
    const again = anew ? { anewVersion: version, anewAt: this.now(), ...author } : {};
    await this.notices.change(tx, row.id, { version, ...rowOf(body), ...again });
    await this.keep(tx, row.id, { by: author.by, change: 'correct', anew, reason }, bodyOf(row));
    return this.ended(tx, row.id);
  }

  async withdraw(tx: Transaction, row: NoticeEntity, by: string, reason: string): Promise<NoticeEntity> {
    await this.notices.change(tx, row.id, { version: row.version + 1, withdrawn: true });
    await this.keep(tx, row.id, { by, change: 'withdraw', anew: false, reason }, bodyOf(row));
    return this.ended(tx, row.id);
  }

  /** To be called once it is committed. */
  announce(): Promise<void> {
    return this.following.announce();
  }

  private async keep(tx: Transaction, id: string, change: Change, before: NoticeBody | null): Promise<void> {
    const row = await this.ended(tx, id);
    const body = bodyOf(row);
    await this.notices.addVersion(tx, { noticeId: id, version: row.version, at: this.now(), body, ...change });
    const { by: actor, anew, reason } = change;
    await this.audit.record(tx, {
      ...{ actor, action: `notice.${change.change}`, subject: id },
      ...{ before, after: change.change === 'withdraw' ? { reason } : { ...body, anew, reason } },
    });
    if (!row.withdrawn) await this.following.follow(tx, row);
  }

  private async ended(tx: Transaction, id: string): Promise<NoticeEntity> {
    const row = await this.notices.find(id, tx);
    if (!row) throw new RefusalError('notice.none', {});
    return row;
  }

  private now(): Date {
    return new Date(this.views.now());
  }
}

const rowOf = ({ from, until, ...body }: NoticeBody) => ({ ...body, from: new Date(from), until: new Date(until) });
