import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { OperationsView, Readiness } from '@zhiban/wire';
import { CLOCK } from '../platform/clock';
import { DatabaseView } from './database-view';
import { OutwardView } from './outward-view';
import { RiverView } from './river-view';
import { RunView } from './run-view';
import { SourceView } from './source-view';

const databaseWithinMs = 2000;

/** How the house itself is doing. */
@Injectable()
export class OperationsService {
  constructor(
    private readonly run: RunView,
    private readonly sources: SourceView,
    private readonly river: RiverView,
    private readonly outward: OutwardView,
    private readonly database: DatabaseView,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ready(): Promise<Readiness> {
    const database = await this.database.answers(databaseWithinMs);
    const checks = { database, migrations: this.river.flows, floor: this.river.flows };
    return { ready: checks.database && checks.migrations && checks.floor, checks };
  }

  async view(): Promise<OperationsView> {
    return {
      at: this.clock.now(),
      ...this.run.view(),
      sources: this.sources.list(),
      ...this.river.view(),
      ...(await this.outward.view()),
      database: await this.database.view(),
    };
  }
}
