import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { OperationsView, Readiness, SourceOperations } from '@zhiban/wire';
import { ExchangeIntake, SourceBook, type SourceStatus } from '../ingest';
import { CheckpointClerk, CentreRules, FloorRuntime, LiveStart, ServerRun } from '../live';
import { CLOCK } from '../platform/clock';
import { Environment } from '../platform/environment';
import { version } from '../platform/version';
import { BoardTraffic } from './board-traffic';
import { DatabaseView } from './database-view';
import { EventLoop } from './event-loop';

const databaseWithinMs = 2000;

/** How the house itself is doing. */
@Injectable()
export class OperationsService {
  constructor(
    private readonly environment: Environment,
    private readonly run: ServerRun,
    private readonly sources: SourceBook,
    private readonly intake: ExchangeIntake,
    private readonly runtime: FloorRuntime,
    private readonly rules: CentreRules,
    private readonly start: LiveStart,
    private readonly checkpoints: CheckpointClerk,
    private readonly traffic: BoardTraffic,
    private readonly database: DatabaseView,
    private readonly loop: EventLoop,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ready(): Promise<Readiness> {
    const database = await this.database.answers(databaseWithinMs);
    const checks = { database, migrations: this.start.ready, floor: this.start.ready };
    return { ready: checks.database && checks.migrations && checks.floor, checks };
  }

  async view(): Promise<OperationsView> {
    const { epoch, startedAt } = this.run;
    return {
      at: this.clock.now(),
      run: { epoch, startedAt, version, node: process.version, demo: this.environment.demo },
      sources: this.sources.list().map((status) => this.source(status)),
      writer: this.intake.writerView(),
      boards: await this.traffic.view(),
      process: { memoryBytes: process.memoryUsage.rss(), eventLoopDelayMs: this.loop.delayMs() },
      database: await this.database.view(),
      checkpoint: { at: this.checkpoints.last?.at ?? null, seq: this.checkpoints.last?.seq ?? null },
    };
  }

  private source(status: SourceStatus): SourceOperations {
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
