import { Injectable } from '@nestjs/common';
import type { BoardFrameView, SourceId } from '@zhiban/wire';
import { EventStoring, SourceBook } from '../../ingest';
import { CentreRules, FloorRuntime } from '../../live';
import { ShownNotices } from '../../notices/shown';
import { Environment } from '../../platform/environment';
import { VisitorsService } from '../../visitors';
import { sourceViews } from './source-view';

export type Frame = Omit<BoardFrameView, 'board'>;

/** Where boards have from what surrounds their figures. */
export interface Frames {
  at(now: number): Frame;
  /** For each source the last instant at which it proved alive. */
  fresh(): Record<SourceId, number>;
}

/** What every board shows around its figures. */
@Injectable()
export class BoardFrame implements Frames {
  constructor(
    private readonly environment: Environment,
    private readonly runtime: FloorRuntime,
    private readonly rules: CentreRules,
    private readonly book: SourceBook,
    private readonly storing: EventStoring,
    private readonly visitors: VisitorsService,
    private readonly notices: ShownNotices,
  ) {}

  at(now: number): Frame {
    const { nameZh, nameEn, timeZone, intervalMinutes, staleSeconds } = this.rules.current;
    const { from, to } = this.runtime.businessDay;
    const since = this.storing.writer.troubledSince;
    const notices = this.notices.at(now);
    return {
      demo: this.environment.demo,
      visitors: this.visitors.current().on,
      centre: { zh: nameZh, en: nameEn, timeZone, dayFrom: from, dayTo: to, intervalMinutes },
      sources: sourceViews(this.book, this.runtime, staleSeconds * 1000, now),
      storing: since === null ? null : { since },
      ...(notices && { notices }),
    };
  }

  /** Before the first proof of life it is the instant of the last event. */
  fresh(): Record<SourceId, number> {
    const fresh: Record<SourceId, number> = {};
    for (const [source, { floor }] of this.runtime.sources) fresh[source] = floor.clock;
    for (const { source, aliveAt, since } of this.book.list()) fresh[source] = aliveAt ?? fresh[source] ?? since;
    return fresh;
  }
}
