import { dayNumber, dayTable, midnightOf } from '@zhiban/time';
import type { Absence, Policy, RosterView, RuleId, Shift, Verdict, WorkingPerson } from '@zhiban/wire';
import {
  byPerson,
  endOf,
  holidayCalendar,
  judge,
  judgeChange,
  judgeCover,
  openWorld,
  plannedCover,
  type DaysSpan,
  type Requirement,
  type World,
} from '@zhiban/workforce-roster';

export interface RuleEffect {
  rule: RuleId;
  /** Found by the rules of the form alone. */
  fresh: Verdict[];
  /** Found by both, and now further from the limit. */
  worse: Verdict[];
  /** Found by the rules in force alone. */
  gone: Verdict[];
}

/** What other rules make of the same draft. Shifts count that break a rule which is more than a hint. */
export interface Effect {
  before: number;
  after: number;
  shifts: number;
  people: number;
  rules: RuleEffect[];
}

export interface EffectGiven {
  view: RosterView;
  /** The days whose shifts count; what lies around them is looked at by sums and runs. */
  days: DaysSpan;
  before: Policy;
  after: Policy;
}

/** Judges a draft by two policies in small steps, so that the page never waits for the whole centre. */
export class EffectCourt {
  private readonly shifts: ReadonlyMap<string, readonly Shift[]>;
  private readonly absences: ReadonlyMap<string, readonly Absence[]>;
  private readonly here: readonly Shift[];
  private readonly shown: ReadonlySet<string>;
  private readonly broken = { before: new Set<string>(), after: new Set<string>() };
  private readonly rules = new Map<RuleId, RuleEffect>();
  private readonly work: (() => void)[];
  private worlds: { before: World; after: World } | null = null;
  private done = 0;

  constructor(private readonly given: EffectGiven) {
    const { view, days } = given;
    this.shifts = byPerson(view.shifts);
    this.absences = byPerson(view.absences);
    const [first, end] = [dayNumber(days.first), dayNumber(days.last) + 1];
    const table = dayTable(view.world.timeZone, first, end);
    const [from, to] = [midnightOf(table, first), midnightOf(table, end)];
    this.here = view.shifts.filter((shift) => shift.from < to && shift.to > from);
    this.shown = new Set(this.here.map(({ id }) => id));
    this.work = [
      ...view.people.map(
        ({ person }) =>
          () =>
            this.person(person),
      ),
      ...this.coverWork(),
    ];
  }

  get progress(): { done: number; all: number } {
    return { done: this.done, all: this.work.length };
  }

  /** Judges one more; the first step opens what is judged by. `false`: nothing is left. */
  next(): boolean {
    if (this.worlds === null) this.open();
    else this.work[this.done++]?.();
    return this.done < this.work.length;
  }

  result(): Effect {
    return {
      before: this.broken.before.size,
      after: this.broken.after.size,
      shifts: this.shown.size,
      people: this.given.view.people.length,
      rules: [...this.rules.values()].toSorted((a, b) => weight(b) - weight(a)),
    };
  }

  private person(person: WorkingPerson): void {
    if (!this.worlds) return;
    const { id } = person;
    const roster = { person, shifts: this.shifts.get(id) ?? [], absences: this.absences.get(id) ?? [] };
    const [before, after] = [judge(roster, this.worlds.before), judge(roster, this.worlds.after)];
    this.compare(this.counted(before), this.counted(after));
  }

  /** Shifts are the same, so cover differs only where a rule of it is turned on or off. */
  private coverWork(): (() => void)[] {
    const { view, before, after } = this.given;
    if (coverStates(before) === coverStates(after)) return [];
    const people = new Map(view.people.map(({ person }) => [person.id, person]));
    return view.requirements.flatMap(daysOfRequirement).map((part) => () => this.cover(part, people));
  }

  private cover(part: Requirement, people: ReadonlyMap<string, WorkingPerson>): void {
    if (!this.worlds) return;
    const { before, after } = this.worlds;
    const end = endOf(part);
    const near = this.here.filter(({ from, to }) => from < end && to > part.from);
    const planned = plannedCover(part, near, people, after);
    this.compare(judgeCover(part, planned, before), judgeCover(part, planned, after));
  }

  private compare(before: readonly Verdict[], after: readonly Verdict[]): void {
    for (const id of before.flatMap(({ shifts }) => shifts)) if (this.shown.has(id)) this.broken.before.add(id);
    for (const id of after.flatMap(({ shifts }) => shifts)) if (this.shown.has(id)) this.broken.after.add(id);
    const { fresh, worsened, mended } = judgeChange(before, after);
    for (const verdict of fresh) this.of(verdict).fresh.push(verdict);
    for (const verdict of worsened) this.of(verdict).worse.push(verdict);
    for (const verdict of mended) this.of(verdict).gone.push(verdict);
  }

  private of({ rule }: Verdict): RuleEffect {
    const found = this.rules.get(rule) ?? { rule, fresh: [], worse: [], gone: [] };
    this.rules.set(rule, found);
    return found;
  }

  private counted(verdicts: readonly Verdict[]): Verdict[] {
    return verdicts.filter(({ override, shifts }) => override !== 'free' && shifts.some((id) => this.shown.has(id)));
  }

  private open(): void {
    const { world, horizon } = this.given.view;
    const { timeZone, posts } = world;
    const calendar = holidayCalendar(world.calendar);
    const under = (policy: Policy): World =>
      openWorld({ timeZone, posts, policy, calendar, from: horizon.first, to: horizon.last });
    this.worlds = { before: under(this.given.before), after: under(this.given.after) };
  }
}

const weight = ({ fresh, worse, gone }: RuleEffect): number => fresh.length + worse.length + gone.length;

const coverStates = ({ versions }: Policy): string =>
  [...versions]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, rules }) => [from, rules.cover.on, rules['minimum-post'].on].join(' '))
    .join();

/** A requirement day by day. */
function daysOfRequirement(requirement: Requirement): Requirement[] {
  const { from, intervalMinutes, seats } = requirement;
  const perDay = 1440 / intervalMinutes;
  return Array.from({ length: Math.ceil(seats.length / perDay) }, (_, day) => ({
    ...requirement,
    from: from + day * 86_400_000,
    seats: seats.slice(day * perDay, (day + 1) * perDay),
  }));
}
