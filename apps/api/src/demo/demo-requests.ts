import { Injectable } from '@nestjs/common';
import { addDays, dateIn, datesBetween } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import { WorkingPeople } from '../people';
import { asOf } from '../platform/clock';
import { demoFloor } from '../platform/demo';
import { PublishedRoster } from '../roster';
import { DemoLeave, wholeDay } from './demo-leave';
import { demoPairs, type DemoColleague, type DemoPair } from './demo-pairs';
import { DemoSwaps } from './demo-swaps';
import type { DemoWeeks } from './demo-weeks';
import { DemoRepository } from './demo.repository';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** When the roster of these weeks was made and told: on the Tuesday before. */
export const plannedAt = ({ first }: Pick<DemoWeeks, 'first'>): number => Date.parse(`${first}T02:00:00Z`) - 6 * dayMs;

/** What agents have asked for by today: of last week decided, of the days to come open, each kind in each state. */
@Injectable()
export class DemoRequests {
  constructor(
    private readonly roster: PublishedRoster,
    private readonly people: WorkingPeople,
    private readonly swaps: DemoSwaps,
    private readonly leave: DemoLeave,
    private readonly repository: DemoRepository,
  ) {}

  async begin(weeks: DemoWeeks, now: number): Promise<void> {
    if (await this.repository.hasRequests()) return;
    const today = dateOf(now);
    const span = {
      from: Date.parse(`${weeks.first}T00:00:00Z`) - dayMs,
      to: Date.parse(`${weeks.published}T00:00:00Z`),
    };
    const { shifts } = await this.roster.around(span);
    const colleagues = this.colleagues();
    const last = [...datesBetween(addDays(weeks.first, 2), addDays(weeks.first, 4))];
    const coming = [...datesBetween(addDays(today, 4), addDays(today, 12))].filter((date) => date < weeks.published);
    const pairs = demoPairs(shifts, colleagues, [...last, ...coming], dayOf);
    const before = pairs.filter(({ day }) => day < today);
    const ahead = pairs.filter(({ day }) => day > today);
    const idle = colleagues.filter(
      ({ person }) => !pairs.some(({ a, b }) => a.who.person === person || b.who.person === person),
    );
    await this.lastWeek(before, plannedAt(weeks));
    await this.open(ahead, now);
    await this.onLeave({ colleagues, idle: [...idle, ...surplus(ahead)], shifts, today, now });
  }

  private async lastWeek(pairs: readonly DemoPair[], at: number): Promise<void> {
    const [one, two, three, four] = pairs;
    const asked = (pair: DemoPair | undefined, days: number, reason: string) =>
      pair ? asOf(at + days * dayMs, () => this.swaps.ask(pair, reason)) : null;
    const decided = [
      { pair: one, reason: '孩子家长会 · parents’ evening', decision: 'approve', why: null },
      { pair: two, reason: '预约了体检 · a check-up', decision: 'approve', why: null },
      {
        ...({ pair: three, reason: '接站 · meets somebody at the station', decision: 'refuse' } as const),
        why: '当日系统上线，需按原班到岗 · systems go live that day; the roster stays',
      },
    ] as const;
    for (const [i, { pair, reason, decision, why }] of decided.entries()) {
      const swap = await asked(pair, 1 + i / 4, reason);
      if (!swap || !pair) continue;
      await asOf(at + (1.1 + i / 4) * dayMs, () => this.swaps.answer(swap, pair, 'agree'));
      await asOf(at + (1.2 + i / 4) * dayMs, () => this.swaps.decide(swap, decision, why));
    }
    const declined = await asked(four, 2.3, '搬家 · moves house');
    if (declined && four)
      await asOf(at + 2.5 * dayMs, () => this.swaps.answer(declined, four, 'decline', '那天我也有事 · I am busy too'));
  }

  /** Waiting for the partner, for an approver, and on the open board; the last two pairs could be circles. */
  private async open([waits, agreed, another, ring, offered]: readonly DemoPair[], now: number): Promise<void> {
    const yesterday = now - 20 * hourMs;
    if (waits) await asOf(yesterday, () => this.swaps.ask(waits, '朋友婚礼 · a friend’s wedding'));
    for (const [pair, reason] of [
      [agreed, '驾照考试 · a driving test'],
      [another, '陪家人就医 · sees the doctor with family'],
    ] as const) {
      const swap = pair && (await asOf(yesterday, () => this.swaps.ask(pair, reason)));
      if (swap) await asOf(yesterday + 2 * hourMs, () => this.swaps.answer(swap, pair, 'agree'));
    }
    for (const side of ring ? [ring.a, ring.b] : []) {
      const wish = { first: ring?.day ?? '', last: ring?.day ?? '', night: false };
      await asOf(yesterday, () =>
        this.swaps.offer(side, { reason: '想换个时段 · would rather work other hours', wish }),
      );
    }
    if (offered)
      await asOf(yesterday, () => this.swaps.offer(offered.a, { reason: '有人愿意接吗 · would anybody take it?' }));
  }

  private async onLeave({ colleagues, idle, shifts, today, now }: LeaveGround): Promise<void> {
    await asOf(now - 10 * dayMs, () =>
      this.leave.open(
        colleagues.map(({ number }) => number),
        today,
      ),
    );
    const begins = (who: DemoColleague, from: number, to: number) =>
      shifts.find(
        (shift) =>
          shift.person === who.person && dayOf(shift) >= addDays(today, from) && dayOf(shift) <= addDays(today, to),
      );
    const [away, asking, refused, first, second, ill] = idle.filter((who) => begins(who, 4, 12) && begins(who, -3, -1));
    const dayFor = (who: DemoColleague, from: number, to: number) => {
      const shift = begins(who, from, to);
      return shift ? [wholeDay(dayOf(shift))] : [];
    };
    const personal = (who: DemoColleague | undefined, reason: string) =>
      who ? this.leave.ask({ number: who.number, type: 'personal', pieces: dayFor(who, 4, 12), reason }) : null;
    const granted = await asOf(now - 2 * dayMs, async () => personal(away, '老家有事 · matters at home'));
    if (granted)
      await asOf(now - dayMs, () => this.leave.decide(granted, 'approve', '已安排接替 · somebody takes over'));
    const denied = await asOf(now - 2 * dayMs, async () => personal(refused, '旅行 · a journey'));
    if (denied)
      await asOf(now - dayMs, () => this.leave.decide(denied, 'refuse', '当天人手不足 · too few people that day'));
    await asOf(now - 5 * hourMs, async () => personal(asking, '办理证件 · papers at the office'));
    // The second waits for the place of the first (LEAVE-4).
    const holidays = [40, 41].map((days) => wholeDay(addDays(today, days)));
    for (const [i, who] of [first, second].entries())
      if (who)
        await asOf(now - (8 - i) * hourMs, () =>
          this.leave.ask({ number: who.number, type: 'annual', pieces: holidays, reason: '' }),
        );
    if (ill) await this.fellIll(ill, dayFor(ill, -3, -1), now);
  }

  private async fellIll(
    { number }: DemoColleague,
    pieces: Parameters<DemoLeave['ask']>[0]['pieces'],
    now: number,
  ): Promise<void> {
    await asOf(now - 3 * hourMs, () =>
      this.leave.ask({ number, type: 'sick', pieces, sudden: true, reason: '急性肠胃炎 · an upset stomach' }),
    );
  }

  private colleagues(): DemoColleague[] {
    return this.people.all().map(({ id, person, working }) => ({
      ...{ person: id, number: person.number, team: person.team, skills: working.skills },
    }));
  }
}

interface LeaveGround {
  colleagues: readonly DemoColleague[];
  idle: readonly DemoColleague[];
  shifts: readonly Shift[];
  today: string;
  now: number;
}

/** Whoever stands in a pair that nobody needed. */
const surplus = (pairs: readonly DemoPair[]): DemoColleague[] => pairs.slice(5).flatMap(({ a, b }) => [a.who, b.who]);

const dateOf = (at: number): string => dateIn(demoFloor().plan.timeZone, at);
const dayOf = ({ from }: Shift): string => dateOf(from);
