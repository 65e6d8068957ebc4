import { Injectable } from '@nestjs/common';
import type { NoticeBody, NoticePart } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { PublishingService, OwnNoticesRepository } from '../notices';
import { WorkingPeople } from '../people';
import { asOf } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { demoAgent, demoApprover } from './demo-agents';
import { DemoRepository } from './demo.repository';

const hourMs = 3_600_000;

interface DemoNotice extends Pick<NoticeBody, 'urgency' | 'acknowledge' | 'title' | 'text' | 'en'> {
  /** Hours before the demo begins, and how long it holds. */
  ago: number;
  hours: number;
  /** Of every hundred people whom it means. */
  readers: number;
}

const demoNotices: readonly DemoNotice[] = [
  {
    ...{ urgency: 'normal', acknowledge: false, ago: 50, hours: 24, readers: 85 },
    title: '工单系统夜间维护',
    text: '今晚 01:00–03:00 工单系统只读，来电先记在纸质登记表上，恢复后补录。',
    en: {
      title: 'Ticket system: maintenance at night',
      text: 'Read-only from 01:00 to 03:00 tonight. Write calls down on paper and enter them afterwards.',
    },
  },
  {
    ...{ urgency: 'important', acknowledge: true, ago: 26, hours: 24 * 7, readers: 60 },
    title: '回访口径更新：先致歉，再核对承诺时间',
    text: '投诉办结后的回访一律先致歉，再核对当时承诺的时间和结果，最后请客户评分。',
    en: {
      title: 'Return calls: apologise first, then check what was promised',
      text: 'After a complaint is settled: apologise, check the promised time and the result, ask for a score.',
    },
  },
  {
    ...{ urgency: 'urgent', acknowledge: true, ago: 1, hours: 10, readers: 35 },
    title: '限额系统只读，调额请改走工单',
    text: '限额系统今天只读。客户急用的转二线，其余登记工单并告知 2 小时内回电。',
    en: {
      title: 'Limits are read-only: raise a ticket instead',
      text: 'Limits cannot be changed today. Urgent cases go to second line; for others raise a ticket and promise a call within two hours.',
    },
  },
];

/** What is announced in the demo: over, read by most, and urgent and read by a few. */
@Injectable()
export class DemoNotices {
  constructor(
    private readonly people: WorkingPeople,
    private readonly publishing: PublishingService,
    private readonly own: OwnNoticesRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: DemoRepository,
  ) {}

  async begin(now: number): Promise<void> {
    if (await this.repository.hasNotices()) return;
    for (const one of demoNotices) await this.publish(one, now - one.ago * hourMs);
  }

  private async publish({ ago, hours, readers, ...words }: DemoNotice, at: number): Promise<void> {
    const audience: NoticePart[] = [{ site: null, team: null, shift: null, skill: null }];
    const id = randomUUID();
    const body = { id, ...words, audience, from: at, until: at + hours * hourMs, remindMinutes: null };
    await asOf(at, () => this.publishing.publish(body, demoApprover));
    await this.read(id, words.acknowledge, { readers, from: at, overMs: (ago * hourMs) / 2 });
  }

  /** As people of the demo have no accounts, each by one that nobody has. */
  private async read(
    noticeId: string,
    acknowledge: boolean,
    { readers, from, overMs }: { readers: number; from: number; overMs: number },
  ): Promise<void> {
    const all = this.people.all().filter((_, i) => (i * 37) % 100 < readers);
    await this.unitOfWork.run(async (tx) => {
      for (const [i, { id: personId, person }] of all.entries()) {
        const at = new Date(from + (overMs * (i + 1)) / all.length);
        const who = { account: randomUUID(), username: demoAgent(person.number).name, personId };
        for (const kind of acknowledge ? (['read', 'acknowledge'] as const) : (['read'] as const))
          await this.own.receive(tx, { noticeId, version: 1, kind, at, ...who, address: '127.0.0.1', agent: null });
      }
    });
  }
}
