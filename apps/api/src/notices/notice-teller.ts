import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { mostNoticeReminders } from '@zhiban/wire';
import { In, type EntityManager } from 'typeorm';
import { CLOCK } from '../platform/clock';
import { Tellings, type Telling } from '../tellings';
import { MeantRepository, type ToldNow } from './keeping/meant.repository';
import { NoticeEntity } from './keeping/notice.entity';
import { newNotice, reminder, stillUnread } from './notice-words';

/** Tells people of notices that are meant for them, and reminds them; each once, whoever looks how often. */
@Injectable()
export class NoticeTeller {
  constructor(
    private readonly meant: MeantRepository,
    private readonly tellings: Tellings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of notices whose time has come, whoever has not heard yet; answers to how many. */
  async begin(tx: EntityManager): Promise<number> {
    const at = this.now();
    const told = await this.meant.begin(tx, at);
    const tellings = await this.tellingsOf(tx, told, (notice) => ({
      ...{ key: `notice/${notice.id}/${notice.anewVersion}`, at, by: notice.by, ...newNotice(notice) },
      urgent: notice.urgency === 'urgent',
    }));
    await this.tellings.tellAll(tx, tellings);
    return told.length;
  }

  /** After the last reminder its author hears how many have still not read it. */
  async remind(tx: EntityManager): Promise<number> {
    const due = await this.meant.remind(tx, this.now(), mostNoticeReminders);
    for (let nth = 1; nth <= mostNoticeReminders; nth += 1) await this.remindOf(tx, due, nth);
    return due.length;
  }

  private async remindOf(tx: EntityManager, due: readonly (ToldNow & { nth: number })[], nth: number): Promise<void> {
    const now = due.filter((one) => one.nth === nth);
    const at = this.now();
    const key = ({ id, anewVersion }: NoticeEntity) => `notice/${id}/${anewVersion}/remind/${nth}`;
    const tellings = await this.tellingsOf(tx, now, (notice) => ({
      ...{ key: key(notice), at, ...reminder(notice) },
      urgent: notice.urgency === 'urgent',
    }));
    await this.tellings.tellAll(tx, tellings);
    if (nth === mostNoticeReminders) await this.tellings.tellAll(tx, await this.toAuthors(tx, now, at));
  }

  private async toAuthors(tx: EntityManager, due: readonly ToldNow[], at: Date): Promise<Telling[]> {
    return (await this.byNotice(tx, due)).flatMap(({ notice, persons }) => {
      if (notice.byAccount === null) return [];
      const key = `notice/${notice.id}/${notice.anewVersion}/unread`;
      const words = stillUnread(notice, persons.length);
      return [
        { key, kind: 'notice', at, ...words, to: [{ account: notice.byAccount }], link: `/notices/${notice.id}` },
      ];
    });
  }

  private async tellingsOf(
    tx: EntityManager,
    told: readonly ToldNow[],
    telling: (notice: NoticeEntity) => Pick<Telling, 'key' | 'at' | 'zh' | 'en' | 'urgent' | 'by'>,
  ): Promise<Telling[]> {
    return (await this.byNotice(tx, told)).map(({ notice, persons }) => ({
      ...telling(notice),
      kind: 'notice',
      to: persons.map((person) => ({ person })),
      link: `/me/announcements?open=${notice.id}`,
    }));
  }

  private async byNotice(tx: EntityManager, told: readonly ToldNow[]) {
    const ids = [...new Set(told.map(({ notice }) => notice))];
    if (ids.length === 0) return [];
    const notices = await tx.findBy(NoticeEntity, { id: In(ids) });
    return notices.map((notice) => ({
      notice,
      persons: told.filter((one) => one.notice === notice.id).map(({ person }) => person),
    }));
  }

  private now(): Date {
    return new Date(this.clock.now());
  }
}
