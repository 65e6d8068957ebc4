import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, dateIn, dayNumber, dayTable, midnightOf, type Interval } from '@zhiban/time';
import type { CalendarYear, RosterPost, RosterWorld, RosterWorldChanged } from '@zhiban/wire';
import { holidayCalendar, openWorld, type World } from '@zhiban/workforce-roster';
import { Subject } from 'rxjs';
import { CalendarService } from '../../calendar';
import { CentreSettingsService } from '../../centre';
import { PeopleDirectory } from '../../people';
import { PolicyService } from '../../policy';
import { RosterSources, type Days } from './roster-sources';

/** The rule-book looks so far beyond the days that it judges. */
const aroundDays = 60;
const mostSpans = 1_000;

/** What rules ask beside people and shifts, opened once for each stretch of years until something of it changes. */
@Injectable()
export class RosterWorlds implements OnModuleInit {
  private readonly opened = new Map<string, World>();
  /** Midnights are looked up in the time zone, and every judgement asks for the same ones. */
  private readonly spans = new Map<string, Interval>();
  private readonly renewals = new Subject<RosterWorldChanged>();
  /** What was judged has to be judged anew. */
  readonly changes = this.renewals.asObservable();

  constructor(
    private readonly policy: PolicyService,
    private readonly calendar: CalendarService,
    private readonly settings: CentreSettingsService,
    private readonly sources: RosterSources,
    private readonly people: PeopleDirectory,
  ) {}

  onModuleInit(): void {
    this.policy.changes.subscribe(() => this.renew('policy'));
    this.calendar.changes.subscribe(() => this.renew('calendar'));
    this.settings.changes.subscribe(() => this.renew('settings'));
    this.sources.changes.subscribe(() => this.renew('needs'));
    this.people.changes.subscribe(() => this.renew('people'));
  }

  get timeZone(): string {
    return this.settings.current().settings.timeZone;
  }

  /** Posts come from who knows what is needed: those that belong to the requirements at hand. */
  world(days: Days, posts: readonly RosterPost[] = []): World {
    const { first, last } = days;
    const years = `${first.slice(0, 4)} ${last.slice(0, 4)}`;
    let found = this.opened.get(years);
    if (!found) this.opened.set(years, (found = this.open(`${first.slice(0, 4)}-01-01`, `${last.slice(0, 4)}-12-31`)));
    return posts.length === 0 ? found : { ...found, posts: new Map(posts.map((post) => [post.id, post])) };
  }

  /** The same for the browser. */
  wire({ first, last }: Days, posts: readonly RosterPost[]): RosterWorld {
    return {
      timeZone: this.timeZone,
      calendar: this.years(first, last),
      policy: this.policy.policy(),
      posts: [...posts],
    };
  }

  /** From the first midnight to the one after the last day. */
  span(days: Days): Interval {
    const key = `${days.first} ${days.last}`;
    let found = this.spans.get(key);
    if (!found) this.spans.set(key, (found = this.measured(days)));
    return found;
  }

  private measured({ first, last }: Days): Interval {
    if (this.spans.size >= mostSpans) this.spans.clear();
    const [begins, ends] = [dayNumber(first), dayNumber(last) + 1];
    const table = dayTable(this.timeZone, begins, ends + 1);
    return { from: midnightOf(table, begins), to: midnightOf(table, ends) };
  }

  daysOf({ from, to }: Interval): Days {
    return { first: dateIn(this.timeZone, from), last: dateIn(this.timeZone, to) };
  }

  private open(from: string, to: string): World {
    const calendar = holidayCalendar(this.years(from, to));
    return openWorld({ timeZone: this.timeZone, policy: this.policy.policy(), from, to, calendar });
  }

  private years(first: string, last: string): CalendarYear[] {
    const [from, to] = [addDays(first, -aroundDays), addDays(last, aroundDays)].map((date) => Number(date.slice(0, 4)));
    const count = (to ?? 0) - (from ?? 0) + 1;
    return Array.from({ length: count }, (_, i) => this.calendar.year((from ?? 0) + i));
  }

  private renew(what: RosterWorldChanged['what']): void {
    this.opened.clear();
    this.spans.clear();
    this.renewals.next({ what });
  }
}
