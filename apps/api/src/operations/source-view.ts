import { Injectable } from '@nestjs/common';
import type { SourceOperations } from '@zhiban/wire';
import { SourceBook, type SourceStatus } from '../ingest';
import { CentreRules, FloorRuntime } from '../live';

/** How the feed of each exchange is doing. */
@Injectable()
export class SourceView {
  constructor(
    private readonly sources: SourceBook,
    private readonly runtime: FloorRuntime,
    private readonly rules: CentreRules,
  ) {}

  list(): SourceOperations[] {
    return this.sources.list().map((status) => this.view(status));
  }

  private view(status: SourceStatus): SourceOperations {
    const { source, kind, aliveAt, connects, events, eventsByType, counters, trouble } = status;
    const gap = this.runtime.sources.get(source)?.figures.gaps.at(-1);
    return {
      source,
      kind,
      ...this.sources.linkNow(status, this.rules.current.staleSeconds * 1000),
      aliveAt,
      connects,
      events,
      eventsByType: Object.fromEntries(eventsByType),
      parseErrors: { ...counters?.errors },
      unknownEvents: { ...counters?.unknownEvents },
      lastGap: gap ? { from: gap.from, to: gap.to } : null,
      trouble,
    };
  }
}
