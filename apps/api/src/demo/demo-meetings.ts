import { Injectable } from '@nestjs/common';
import type { Meeting, OpenMeeting, SaveMeeting } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { MinutesService, OpeningService, OwedReading } from '../meetings';
import { asOf } from '../platform/clock';
import { demoApprover } from './demo-agents';
import { DemoRepository } from './demo.repository';

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;

type Owed = Awaited<ReturnType<OwedReading['open']>>[number];
type Marks = SaveMeeting['attendance'];

const minutes = {
  'pre-shift': '宣读公告，强调限额系统只读期间的话术；全员精神状态已确认。',
  'post-shift': '复盘两起未按承诺回电的案例；明日起回电由班长抽查。',
  weekly: '',
} as const;

/** Meetings of the demo: those of yesterday were held and signed, all but one; one goes on. */
@Injectable()
export class DemoMeetings {
  constructor(
    private readonly owed: OwedReading,
    private readonly opening: OpeningService,
    private readonly minutes: MinutesService,
    private readonly repository: DemoRepository,
  ) {}

  /** Goes on where a demo was left; where anybody else keeps meetings it keeps none. */
  async begin(now: number): Promise<void> {
    const kept = await this.repository.keptMeetings();
    if (kept === 'others') return;
    if (kept === 'none') await this.holdAll(await asOf(now - dayMs, () => this.owed.open()), now);
    const since = (await this.owed.open()).filter(({ kind }) => kind !== 'weekly');
    const left = since.findLast(({ kind, within }) => kind === 'pre-shift' && within.to < now);
    await this.holdAll(
      since.filter((one) => one !== left),
      now,
    );
    if (kept === 'none' && left) await this.goOn(left, now);
  }

  private async holdAll(owed: readonly Owed[], now: number): Promise<void> {
    const over = owed.filter(({ kind, within }) => kind !== 'weekly' && within.to < now);
    for (const [nth, one] of over.entries()) await this.hold(one, nth);
  }

  private async hold({ kind, site, team, at }: Owed, nth: number): Promise<void> {
    const meeting = await this.opened({ kind, site, team, at });
    const attendance = meeting.attendance.map(({ number }, i) => markOf(number, i + nth));
    const kept = await asOf(at + 12 * minuteMs, () =>
      this.minutes.save(meeting.id, saying(meeting, attendance, minutes[kind]), demoApprover),
    );
    const { version } = kept.meeting;
    await asOf(at + 15 * minuteMs, () => this.minutes.sign(meeting.id, { version }, demoApprover));
  }

  /** The weekly meeting of a team has begun; half of it is marked. */
  private async goOn({ site, team }: Owed, now: number): Promise<void> {
    const meeting = await this.opened({ kind: 'weekly', site, team, at: now - 8 * minuteMs });
    const marked = meeting.attendance.slice(0, Math.ceil(meeting.attendance.length / 2));
    const attendance = marked.map(({ number }): Marks[number] => present(number));
    await asOf(now - minuteMs, () => this.minutes.save(meeting.id, saying(meeting, attendance, ''), demoApprover));
  }

  private async opened(asked: Omit<OpenMeeting, 'id'>): Promise<Meeting> {
    const { meeting } = await asOf(asked.at, () => this.opening.open({ id: randomUUID(), ...asked }, demoApprover));
    return meeting;
  }
}

const present = (number: string): Marks[number] => ({ number, mark: 'present', relieved: false, word: '' });

/** Nearly everybody is well and there. */
function markOf(number: string, nth: number): Marks[number] {
  if (nth % 23 === 7)
    return { number, mark: 'unfit', relieved: true, word: '低烧，已建议就医 · a slight fever, sees a doctor' };
  if (nth % 17 === 5) return { number, mark: 'absent', relieved: false, word: '' };
  return present(number);
}

const saying = ({ version, agenda }: Meeting, attendance: Marks, said: string): SaveMeeting => ({
  ...{ version, attendance, minutes: said },
  agenda: agenda.map((item) => (item.kind === 'notice' && said !== '' ? { ...item, words: '已宣读' } : item)),
});
