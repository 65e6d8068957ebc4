import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock, Instant } from '@zhiban/time';
import type { HandoverPlace } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { HandoversRepository } from '../keeping/handovers.repository';
import { HandoverNews } from '../live/handover-news';
import { HandoverSettingsService } from '../settings/handover-settings.service';
import { CentreTurns, type RelievedTurn } from '../turns/centre-turns';
import { Skipping } from './skipping';

const everyMs = 15_000;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** A server that was away for longer makes up for so much. */
const madeUpMs = 31 * dayMs;

/**
 * Makes the record of a duty when it begins, also of those that began while nobody looked, and says of one that nobody
 * signed in time that its handover was skipped. A restart or a clock that goes back makes none twice.
 */
@Injectable()
export class HandoverWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Handovers');
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly making: RecordMaking,
    private readonly settings: HandoverSettingsService,
    private readonly handovers: HandoversRepository,
    private readonly skipping: Skipping,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look().catch((error: unknown) => this.log.error(error)), everyMs);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking.catch(() => undefined);
  }

  /** One look after the other. */
  look(): Promise<void> {
    this.looking = this.looking.catch(() => undefined).then(() => this.pass(this.clock.now()));
    return this.looking;
  }

  private async pass(now: Instant): Promise<void> {
    for (const place of this.settings.current().places) await this.making.make(place, now);
    const before = now - this.settings.current().rules.skippedAfter * minuteMs;
    for (const id of await this.handovers.overdue(new Date(before)))
      await this.skipping.skip(id).catch((error: unknown) => this.log.error(error));
  }
}

@Injectable()
export class RecordMaking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handovers: HandoversRepository,
    private readonly turns: CentreTurns,
    private readonly settings: HandoverSettingsService,
    private readonly news: HandoverNews,
  ) {}

  /** Of a place that has no record yet only the duties that go on: what was before nobody has asked for. */
  async make(place: HandoverPlace, now: Instant): Promise<void> {
    const newest = await this.handovers.newest(place.code);
    const since = newest === null ? now - dayMs : Math.max(newest.getTime() + 1, now - madeUpMs);
    const begun = this.turns.begun(place.code, since, now);
    for (const relieved of begun) if (newest !== null || relieved.turn.to > now) await this.makeOne(place, relieved);
  }

  private async makeOne(place: HandoverPlace, { duty, turn, relief }: RelievedTurn): Promise<void> {
    const checklist = this.settings
      .current()
      .checklist.map(({ code, zh, en }) => ({ code, zh, en, ok: null, words: '', by: null }));
    const row = { id: randomUUID(), place, duty: duty.code, turn, relief, checklist, drawnAt: new Date(0) };
    if (await this.unitOfWork.run((tx) => this.handovers.add(tx, row)))
      this.news.changes.next({ handover: null, place });
  }
}
