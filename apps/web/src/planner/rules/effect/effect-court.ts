import { dayNumber, midnightOf } from '@zhiban/time';
import type { Policy, PolicyRules, RosterView, RuleId, Shift, Verdict } from '@zhiban/wire';
import {
  byPerson,
  holidayCalendar,
  judge,
  judgeChange,
  judgeCover,
  openWorld,
  plannedCover,
  type DaysSpan,
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

const coverRules = ['cover', 'minimum-post'] as const satisfies (keyof PolicyRules)[];

/** Judges a draft by two policies, a person at a time, so that the page never waits for the whole centre. */
export class EffectCourt {
  private readonly shifts: ReadonlyMap<string, readonly Shift[]>;
  private readonly absences;
  private readonly span: { from: number; to: number };
  private readonly shown: ReadonlySet<string>;
  private readonly broken = { before: new Set<string>(), after: new Set<string>() };
  private readonly rules = new Map<RuleId, RuleEffect>();
  private readonly worlds: { before: World; after: World };
  private readonly work: (() => void)[];
  private done = 0;

  constructor(private readonly given: EffectGiven) {
    const { view, days, before, after } = given;
    this.shifts = byPerson(view.shifts);
    this.absences = byPerson(view.absences);
    this.worlds = { before: this.worldOf(before), after: this.worldOf(after) };
    const table = this.worlds.after.days;
    this.span = { from: midnightOf(table, dayNumber(days.first)), to: midnightOf(table, dayNumber(days.last) + 1) };
    this.shown = new Set(view.shifts.filter((shift) => this.isHere(shift)).map(({ id }) => id));
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

  /** Judges one more. `false`: nothing is left. */
  next(): boolean {
    this.work[this.done]?.();
    this.done = Math.min(this.done + 1, this.work.length);
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

  private person(person: RosterView['people'][number]['person']): void {
    const { id } = person;
    const roster = { person, shifts: this.shifts.get(id) ?? [], absences: this.absences.get(id) ?? [] };
    const [before, after] = [judge(roster, this.worlds.before), judge(roster, this.worlds.after)];
    this.compare(this.counted(before), this.counted(after));
  }

  /** Shifts are the same, so cover differs only where a rule of it is turned on or off. */
  private coverWork(): (() => void)[] {
    const { view } = this.given;
    const states = [this.worlds.before, this.worlds.after].map(({ policies }) =>
      policies.map(({ policy, first }) => [first, ...coverRules.map((id) => policy.rules[id].on)].join(' ')).join(),
    );
    if (states[0] === states[1]) return [];
    const people = new Map(view.people.map(({ person }) => [person.id, person]));
    return view.requirements.map((requirement) => () => {
      const planned = plannedCover(requirement, view.shifts, people, this.worlds.after);
      this.compare(
        judgeCover(requirement, planned, this.worlds.before),
        judgeCover(requirement, planned, this.worlds.after),
      );
    });
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

  private isHere({ from, to }: Shift): boolean {
    return from < this.span.to && to > this.span.from;
  }

  private worldOf(policy: Policy): World {
    const { world, horizon } = this.given.view;
    const { timeZone, posts } = world;
    const calendar = holidayCalendar(world.calendar);
    return openWorld({ timeZone, posts, policy, calendar, from: horizon.first, to: horizon.last });
  }
}

const weight = ({ fresh, worse, gone }: RuleEffect): number => fresh.length + worse.length + gone.length;
