import { businessDayOf, type DayRule, type Instant } from '@zhiban/time';
import { planDay, type PlanDay } from './plan-day';

/** To which day of the plan an instant belongs. Files go on for long in one day, so the last answer is tried first. */
export class ExpectedGrid {
  private readonly days = new Map<string, PlanDay>();
  private last: PlanDay | null = null;

  constructor(
    private readonly rule: DayRule,
    readonly minutes: number,
  ) {}

  dayOf(at: Instant): PlanDay {
    if (this.last && at >= this.last.from && at < this.last.to) return this.last;
    const { date } = businessDayOf(at, this.rule);
    const found = this.days.get(date) ?? planDay(date, this.rule, this.minutes);
    this.days.set(date, found);
    return (this.last = found);
  }
}
