import { Injectable } from '@nestjs/common';
import type { Instant } from '@zhiban/time';
import type { HandoverPlace } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../platform/database';
import { HandoversRepository } from '../keeping/handovers.repository';
import { HandoverNews } from '../live/handover-news';
import { HandoverSettingsService } from '../settings/handover-settings.service';
import { CentreTurns, type RelievedTurn } from '../turns/centre-turns';

const dayMs = 24 * 3_600_000;
/** A server that was away for longer makes up for so much. */
const madeUpMs = 31 * dayMs;

/** The records of duties that have begun. */
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
