import { Injectable } from '@nestjs/common';
import { addDays, datesBetween } from '@zhiban/time';
import { peopleFor, shrinkageTotal } from '@zhiban/workforce-staffing';
import type {
  PlanQueues,
  Requirement,
  RequirementDay,
  RequirementLine,
  RequirementQuery,
  StaffingRules,
  StaffingRulesVersion,
  WhyAnswer,
  WhyQuery,
} from '@zhiban/wire';
import { inSlices } from '../../live';
import { RefusalError } from '../../platform/problem';
import { fitted, nothingExpected } from '../expected/expected-values';
import { ExpectedRepository, type ExpectedDay } from '../expected/expected.repository';
import { planDay, type PlanDay } from '../expected/plan-day';
import { QueueBook, type PlannedQueue } from '../queue-book';
import { StaffingRulesService } from '../rules/staffing-rules.service';
import { linesOf, type Line } from './line';
import { lineDay, shrinkageOf, type ExpectedOfQueue } from './line-day';
import { Remembered } from './remembered';
import { whyOf } from './why';

type Days = ReadonlyMap<string, ExpectedDay>;

/** Lines with what each needs, a day after the other. */
export interface SummedLines {
  days: PlanDay[];
  rows: { line: Line; days: RequirementDay[] }[];
}

/** Seats required per interval, and why. Sums that were made are remembered until what they rest on changes. */
@Injectable()
export class RequirementService {
  private readonly memory = new Remembered<RequirementDay>(4000);
  private readonly planDays = new Remembered<PlanDay>(400);

  constructor(
    private readonly expected: ExpectedRepository,
    private readonly rules: StaffingRulesService,
    private readonly queues: QueueBook,
  ) {}

  async planQueues(): Promise<PlanQueues> {
    const { rules } = this.rules.current();
    const queues = await this.queues.all();
    return { queues: queues.map((queue) => ({ ...named(queue), ...this.queues.goals(queue, rules) })) };
  }

  async read({ from, days: count, line: asked }: RequirementQuery): Promise<Requirement> {
    const inForce = this.rules.current();
    const { version, rules } = inForce;
    const { centre } = this.queues;
    const to = addDays(from, count - 1);
    const known = await this.expectedBetween(from, to);
    const lines = (await this.lines(rules)).filter((line) => isShown(line, known, from, to, asked));
    if (asked !== undefined && !lines.some(({ id }) => id === asked)) {
      throw new RefusalError('staffing.unknown-queue', { queue: asked });
    }
    const { days, rows } = await this.summed([from, to], lines, known, inForce);
    const shown = rows.map(({ line, days: own }) => lineOf(line, own));
    return {
      timeZone: centre.timeZone,
      minutes: centre.intervalMinutes,
      rulesVersion: version,
      shrinkage: shrinkageTotal(shrinkageOf(rules)),
      days: days.map(({ date, from: begin, to: end, starts }) => ({ date, from: begin, to: end, starts })),
      lines: shown,
      total: days.map((day, at) => totalOf(day, at, shown, rules)),
    };
  }

  /** What lines need from one date to another by given rules: those of the plan, or any that are made from its queues. */
  async ofLines(from: string, to: string, lines: readonly Line[], rules: StaffingRulesVersion): Promise<SummedLines> {
    return this.summed([from, to], lines, await this.expectedBetween(from, to), rules);
  }

  async why({ line: id, date, at }: WhyQuery): Promise<WhyAnswer> {
    const { rules } = this.rules.current();
    const line = (await this.lines(rules)).find((each) => each.id === id);
    if (!line) throw new RefusalError('staffing.unknown-queue', { queue: id });
    const day = this.planDay(date);
    const index = day.starts.indexOf(at);
    if (index < 0) throw new RefusalError('staffing.nothing-there', { queue: line.en });
    return whyOf(line, day, expectedOf(line, day, await this.expectedBetween(date, date)), index, rules);
  }

  private planDay(date: string): PlanDay {
    const { timeZone, businessDayStart, intervalMinutes } = this.queues.centre;
    return this.planDays.of(`${date} ${timeZone} ${businessDayStart} ${intervalMinutes}`, () =>
      planDay(date, { timeZone, businessDayStart }, intervalMinutes),
    );
  }

  private async summed(
    [from, to]: [string, string],
    lines: readonly Line[],
    known: Days,
    version: StaffingRulesVersion,
  ): Promise<SummedLines> {
    const days = [...datesBetween(from, to)].map((date) => this.planDay(date));
    const rows = lines.map((line) => ({ line, days: [] as RequirementDay[] }));
    const steps = rows.flatMap((each) => days.map((day) => ({ ...each, day })));
    await inSlices(steps, ({ line, day, days: into }) => into.push(this.dayOf(line, day, known, version)));
    return { days, rows };
  }

  async lines(rules: StaffingRules): Promise<Line[]> {
    const queues = await this.queues.all();
    return linesOf(
      queues.map((queue) => ({ ...queue, goals: this.queues.goals(queue, rules).goals })),
      rules,
    );
  }

  private async expectedBetween(from: string, to: string): Promise<Days> {
    const days = await this.expected.between(from, to);
    return new Map(days.map((day) => [`${day.queue} ${day.date}`, day]));
  }

  /** The version is that of the rules that are asked, for others may come into force while a sum is made. */
  private dayOf(line: Line, day: PlanDay, known: Days, { version, rules }: StaffingRulesVersion): RequirementDay {
    const basis = [version, line.queues.map(({ goals }) => goals), day.starts.length];
    const versions = line.queues.map(({ key }) => known.get(`${key} ${day.date}`)?.version ?? 0);
    return this.memory.of(`${line.id} ${day.date} ${day.from} ${versions.join()} ${JSON.stringify(basis)}`, () =>
      lineDay(line, day, expectedOf(line, day, known), shrinkageOf(rules)),
    );
  }
}

const named = ({ key, zh, en }: PlannedQueue) => ({ key, zh, en });

/** Rows that say something in these days; one that is asked for by name always, and alone. */
function isShown({ id, queues, posts, work }: Line, known: Days, from: string, to: string, asked?: string): boolean {
  if (asked !== undefined) return id === asked;
  if (work) return work.from <= to && work.to >= addDays(from, -1);
  return posts.length > 0 || queues.some(({ key }) => [...known.keys()].some((day) => day.startsWith(`${key} `)));
}

function expectedOf({ queues }: Line, { date, minutes, starts }: PlanDay, known: Days): ExpectedOfQueue[] {
  return queues.map(({ key }) => {
    const found = known.get(`${key} ${date}`);
    if (!found) return { ...nothingExpected(starts.length), source: null, version: 0 };
    return { ...fitted(found, found.minutes, minutes, starts.length), source: found.source, version: found.version };
  });
}

const lineOf = ({ id, kind, zh, en, pool }: Line, days: RequirementDay[]): RequirementLine => ({
  ...{ id, kind, zh, en, pool, days },
});

function totalOf({ date, starts }: PlanDay, at: number, lines: readonly RequirementLine[], rules: StaffingRules) {
  const counted = lines.filter(({ pool }) => pool === null).flatMap(({ days }) => days[at] ?? []);
  const seats = starts.map((_, i) => added(counted.map((day) => day.seats[i] ?? null)));
  const shrinkage = shrinkageOf(rules);
  return { date, seats, people: seats.map((sum) => (sum === null ? null : peopleFor(sum, shrinkage))) };
}

const added = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
