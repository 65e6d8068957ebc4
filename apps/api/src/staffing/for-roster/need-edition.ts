import { addDays, datesBetween } from '@zhiban/time';
import type { RosterLoad, RosterPost, RosterRequirement } from '@zhiban/wire';
import { inSlices } from '../../live';
import { outermost } from '@zhiban/workforce-roster';
import { shrinkageOf } from '../requirement/line-day';
import type { RequirementService } from '../requirement/requirement.service';
import type { NeedBasis } from './need-basis';
import { loadsOf, needDay, requirementOf, type NeedDay } from './need-days';
import type { RosterLine } from './roster-lines';

export interface DaysAsked {
  first: string;
  last: string;
}

/** All of one edition, so that posts, seats and loads belong together. */
export interface RosterNeeds {
  posts: readonly RosterPost[];
  requirements: readonly RosterRequirement[];
  loads: readonly RosterLoad[];
}

/** Days of the calendar: a business day begins on the one and ends on the next. */
const datesOf = ({ first, last }: DaysAsked): string[] => [...datesBetween(addDays(first, -1), last)];

/** Two years: whoever looks further begins anew. */
const mostDays = 800;

/** Needs as they follow from one basis, a business day after the other, summed up once. */
export class NeedEdition {
  private readonly days = new Map<string, ReadonlyMap<RosterLine, NeedDay>>();
  /** What was answered for the same days: one judgement asks more than once. */
  private answered: { key: string; needs: RosterNeeds } | null = null;

  constructor(
    private readonly basis: NeedBasis,
    private readonly requirements: RequirementService,
  ) {}

  /** `null`: something has to be summed up first. */
  of(days: DaysAsked): RosterNeeds | null {
    const key = `${days.first} ${days.last}`;
    const dates = datesOf(days);
    if (dates.some((date) => !this.days.has(date))) return null;
    if (this.answered?.key !== key) this.answered = { key, needs: this.together(dates) };
    return this.answered.needs;
  }

  private together(dates: readonly string[]): RosterNeeds {
    const rowOf = (line: RosterLine) => dates.flatMap((date) => this.days.get(date)?.get(line) ?? []);
    const { lines, rules } = this.basis;
    const shrinkage = shrinkageOf(rules.rules);
    const posts = lines.map(({ post }) => post);
    const alone = outermost(posts);
    return {
      posts,
      requirements: lines.flatMap((line) => requirementOf(line, rowOf(line)) ?? []),
      loads: lines.filter(({ post }) => alone.has(post.id)).flatMap((line) => loadsOf(line, rowOf(line), shrinkage)),
    };
  }

  async load(days: DaysAsked): Promise<void> {
    const missing = datesOf(days).filter((date) => !this.days.has(date));
    const [from, to] = [missing[0], missing.at(-1)];
    if (from === undefined || to === undefined) return;
    if (this.days.size > mostDays) this.days.clear();
    const { lines, rules } = this.basis;
    const streams = new Map(lines.flatMap((line) => line.streams.map((stream) => [stream.id, stream] as const)));
    const summed = await this.requirements.ofLines(from, to, [...streams.values()], rules);
    const rows = new Map(summed.rows.map(({ line, days }) => [line.id, days]));
    const shrinkage = shrinkageOf(rules.rules);
    await inSlices(summed.days.entries(), ([at, day]) => {
      const needOf = (line: RosterLine) => needDay(line, day, ({ id }) => rows.get(id)?.[at], shrinkage);
      this.days.set(day.date, new Map(lines.map((line) => [line, needOf(line)])));
    });
  }
}
