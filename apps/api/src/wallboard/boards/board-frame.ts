import { Injectable } from '@nestjs/common';
import type { BoardFrameView } from '@zhiban/wire';
import { EventStoring, SourceBook } from '../../ingest';
import { CentreRules, FloorRuntime } from '../../live';
import { Environment } from '../../platform/environment';
import { VisitorsService } from '../../visitors';
import { sourceViews } from './source-view';

export type Frame = Omit<BoardFrameView, 'board'>;

/** What every board shows around its figures. */
@Injectable()
export class BoardFrame {
  constructor(
    private readonly environment: Environment,
    private readonly runtime: FloorRuntime,
    private readonly rules: CentreRules,
    private readonly book: SourceBook,
    private readonly storing: EventStoring,
    private readonly visitors: VisitorsService,
  ) {}

  at(now: number): Frame {
    const { nameZh, nameEn, timeZone, intervalMinutes, staleSeconds } = this.rules.current;
    const { from, to } = this.runtime.businessDay;
    const since = this.storing.writer.troubledSince;
    return {
      demo: this.environment.demo,
      visitors: this.visitors.current().on,
      centre: { zh: nameZh, en: nameEn, timeZone, dayFrom: from, dayTo: to, intervalMinutes },
      sources: sourceViews(this.book, this.runtime, staleSeconds * 1000, now),
      storing: since === null ? null : { since },
    };
  }
}
