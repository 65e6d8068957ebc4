import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NoticePart, NoticeUrgency, Place } from '@zhiban/wire';
import type { Fact } from '@zhiban/workforce-handover';
import { HandoverSources, liesIn, type FactTurn } from '../handover-facts';
import type { Transaction } from '../platform/database';
import { RosterWorlds } from '../roster';
import { instantWords, type Words } from '../tellings';
import type { NoticeEntity } from './keeping/notice.entity';
import { MeantRepository, type UnreadBy } from './keeping/meant.repository';
import { NoticesRepository } from './keeping/notices.repository';

const urgencies: Readonly<Record<NoticeUrgency, Words>> = {
  normal: { zh: '公告', en: 'Announcement' },
  important: { zh: '重要公告', en: 'Important announcement' },
  urgent: { zh: '紧急公告', en: 'Urgent announcement' },
};

/** So many are named; of more their number is told. */
const mostNamed = 5;

/** Tells the record of handover what was announced for this duty and the next, and who of its place has not read it. */
@Injectable()
export class HandoverNotices implements OnModuleInit {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly meant: MeantRepository,
    private readonly worlds: RosterWorlds,
    private readonly sources: HandoverSources,
  ) {}

  onModuleInit(): void {
    this.sources.add({ facts: (place, turn, tx) => this.facts(place, turn, tx) });
  }

  private async facts(scope: Place, { from, to, relief, now }: FactTurn, tx: Transaction): Promise<Fact[]> {
    const until = Math.max(to, relief?.to ?? to);
    const all = await this.notices.over(tx, new Date(from), new Date(until), new Date(Math.min(now, until)));
    const rows = all.filter(({ audience }) => audience.some((part) => concerns(part, scope)));
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const unread = await this.meant.unread(tx, ids);
    return rows.map((row) =>
      this.factOf(
        row,
        (unread.get(row.id) ?? []).filter((who) => liesIn(who, scope)),
      ),
    );
  }

  private factOf({ id, number, urgency, title, en, from, until }: NoticeEntity, unread: readonly UnreadBy[]): Fact {
    const ends = instantWords(until.getTime(), this.worlds.timeZone);
    const called = urgencies[urgency];
    const who = unreadWords(unread);
    return {
      ...{ kind: 'notice', id, at: from.getTime(), red: urgency === 'urgent', link: `/notices/${id}` },
      zh: `${called.zh} GG-${number}：${title}，至 ${ends.zh}，${who.zh}`,
      en: `${called.en} GG-${number}: ${en?.title ?? title}, until ${ends.en}, ${who.en}`,
    };
  }
}

function unreadWords(unread: readonly UnreadBy[]): Words {
  if (unread.length === 0) return { zh: '均已读', en: 'read by all' };
  if (unread.length > mostNamed) return { zh: `${unread.length} 人未读`, en: `${unread.length} have not read it` };
  return {
    zh: `未读：${unread.map(({ name }) => name).join('、')}`,
    en: `not read by ${unread.map(({ name, nameEn }) => nameEn ?? name).join(', ')}`,
  };
}

/** What is for everybody is for this place too; what is for a team of it is told in its record. */
const concerns = ({ site, team }: NoticePart, scope: Place): boolean =>
  site === null || liesIn({ site, team }, scope) || (team === null && site === scope.site);
