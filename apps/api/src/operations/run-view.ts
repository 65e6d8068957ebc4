import { Injectable } from '@nestjs/common';
import type { OperationsView } from '@zhiban/wire';
import { ServerRun } from '../live';
import { Environment } from '../platform/environment';
import { version } from '../platform/version';
import { EventLoop } from './event-loop';

/** This run of the server, and its process. */
@Injectable()
export class RunView {
  constructor(
    private readonly environment: Environment,
    private readonly run: ServerRun,
    private readonly loop: EventLoop,
  ) {}

  view(): Pick<OperationsView, 'run' | 'process'> {
    const { epoch, startedAt } = this.run;
    return {
      run: { epoch, startedAt, version, node: process.version, demo: this.environment.demo },
      process: { memoryBytes: process.memoryUsage.rss(), eventLoopDelayMs: this.loop.delayMs() },
    };
  }
}
