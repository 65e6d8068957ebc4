import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { addDays } from '@zhiban/time';
import { Subject } from 'rxjs';
import { RequirementService } from '../requirement/requirement.service';
import { NeedBasisReader } from './need-basis';
import { NeedEdition, type DaysAsked, type RosterNeeds } from './need-edition';
import { NeedsNews } from './needs-news';

/** A board opens on four weeks from a Monday on. */
const warmDays = { before: 9, after: 30 };

/**
 * What a roster is held against, answered from memory. What is answered is always of one edition, and of one that nothing
 * has changed since: a judgement must not rest on other needs than those that a page is given at the same time.
 */
@Injectable()
export class RosterNeedsService implements OnModuleInit, OnApplicationBootstrap {
  private readonly log = new Logger('Staffing');
  private edition: Promise<NeedEdition> | null = null;
  private opened: NeedEdition | null = null;
  private readonly renewals = new Subject<void>();
  /** Who was given needs has to ask again. Of settings and people, everybody hears from where they are kept. */
  readonly changes = this.renewals.asObservable();

  constructor(
    private readonly basis: NeedBasisReader,
    private readonly requirements: RequirementService,
    private readonly news: NeedsNews,
  ) {}

  onModuleInit(): void {
    this.news.ofAll.subscribe(() => (this.edition = this.opened = null));
    this.news.ofStaffing.subscribe(() => this.renewals.next());
  }

  /** The first board of the day should not wait; nothing waits for this. */
  onApplicationBootstrap(): void {
    const { today } = this.news;
    const days = { first: addDays(today, -warmDays.before), last: addDays(today, warmDays.after) };
    this.load(days).catch((error: unknown) => this.log.debug({ msg: 'Needs were not warmed.', reason: String(error) }));
  }

  /** At once where the days are at hand. */
  of(days: DaysAsked): RosterNeeds | Promise<RosterNeeds> {
    return this.opened?.of(days) ?? this.load(days);
  }

  private async load(days: DaysAsked): Promise<RosterNeeds> {
    for (;;) {
      const edition = (this.edition ??= this.open());
      const opened = await edition;
      await opened.load(days);
      const needs = this.edition === edition ? opened.of(days) : null;
      if (needs) this.opened = opened;
      if (needs) return needs;
    }
  }

  /** One that could not be opened is not kept. */
  private open(): Promise<NeedEdition> {
    const opening = this.basis.read(this.news.today).then((basis) => new NeedEdition(basis, this.requirements));
    opening.catch(() => {
      if (this.edition === opening) this.edition = null;
    });
    return opening;
  }
}
