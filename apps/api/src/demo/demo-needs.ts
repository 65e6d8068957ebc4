import { Injectable } from '@nestjs/common';
import { addDays, datesBetween } from '@zhiban/time';
import type { StaffingRules } from '@zhiban/wire';
import { CalendarService } from '../calendar';
import { demoFloor, usualSource } from '../platform/demo';
import { ExpectedRepository, ExpectedService, planDay, StaffingRulesService } from '../staffing';
import { demoLevels, demoLoad } from './demo-load';
import { demoAuthor } from './demo-planner';

const minutes = 15;
const asTyped = { minutes, note: '', source: 'typed' } as const;
/** Part of the paid time that no roster shows. */
const shrinkage: Readonly<Record<string, number>> = { leave: 0.02, sickness: 0.03, training: 0.02, meetings: 0.02 };

/** Calendar, losses and expected contacts of the demo, as far as nobody has entered any. */
@Injectable()
export class DemoNeeds {
  constructor(
    private readonly calendar: CalendarService,
    private readonly rules: StaffingRulesService,
    private readonly expected: ExpectedService,
    private readonly kept: ExpectedRepository,
  ) {}

  async begin({ first, last }: { first: string; last: string }): Promise<void> {
    // Leave is asked for further ahead than shifts are planned.
    await this.knowYears(Number(first.slice(0, 4)), Number(addDays(last, 31).slice(0, 4)));
    const { version, rules } = this.rules.current();
    if (version === 0) await this.rules.save({ rules: withLosses(rules), basedOnVersion: 0 }, demoAuthor);
    await this.expect(first, last);
  }

  /** Holidays that are not published yet would forbid every shift. */
  private async knowYears(first: number, last: number): Promise<void> {
    for (let year = first; year <= last; year += 1)
      if (this.calendar.year(year).state === 'unknown')
        await this.calendar.chooseYear(year, { state: 'weekends' }, demoAuthor);
  }

  private async expect(first: string, last: string): Promise<void> {
    const { plan } = demoFloor();
    const known = new Set((await this.kept.between(first, last)).map(({ queue, date }) => `${queue} ${date}`));
    const days = [...datesBetween(first, last)].map((date) => {
      const { starts } = planDay(date, plan, minutes);
      return { date, levels: demoLevels(starts, minutes, plan.timeZone) };
    });
    const missing = plan.queues.flatMap((queue) => {
      const key = `${usualSource}/${queue.queue}`;
      const open = days.filter(({ date }) => !known.has(`${key} ${date}`));
      return open.map(({ date, levels }) => ({ queue: key, date, ...asTyped, ...demoLoad(queue, levels, minutes) }));
    });
    if (missing.length > 0) await this.expected.write(missing, 'typed', demoAuthor);
  }
}

const withLosses = (rules: StaffingRules): StaffingRules => ({
  ...rules,
  shrinkage: rules.shrinkage.map((cause) => ({ ...cause, share: shrinkage[cause.id] ?? 0 })),
});
