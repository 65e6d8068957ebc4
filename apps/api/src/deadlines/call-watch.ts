import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { requestCalls } from '@zhiban/wire';
import { callsOf } from '@zhiban/workforce-requests';
import { Calling } from './calling';
import { DeadlinesService } from './deadlines.service';
import { RequestSources, type RequestSource } from './request-sources';

const everyMs = 30_000;

/**
 * Looks which requests come near their deadline. What was due while the server was down is done when it is back; what was
 * done is kept by the database and not done again.
 */
@Injectable()
export class CallWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Deadlines');
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<number> | null = null;

  constructor(
    private readonly sources: RequestSources,
    private readonly deadlines: DeadlinesService,
    private readonly calling: Calling,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look().catch((error: unknown) => this.log.error(error)), everyMs);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking?.catch(() => undefined);
  }

  /** To how many requests somebody was called. */
  look(): Promise<number> {
    this.looking ??= this.lookAtAll().finally(() => (this.looking = null));
    return this.looking;
  }

  private async lookAtAll(): Promise<number> {
    let called = 0;
    for (const source of this.sources.all) called += await this.lookAt(source);
    return called;
  }

  /** One that fails does not keep the others from being called for. */
  private async lookAt(source: RequestSource): Promise<number> {
    let called = 0;
    for (const request of await source.open()) {
      const calls = callsOf(request, this.deadlines.times());
      for (const step of requestCalls) {
        const due = calls[step];
        if (due === null || due > this.deadlines.now().getTime() || request.calls.has(step)) continue;
        if (!(await this.calling.call(source, request, step).catch((error: unknown) => this.failed(error)))) continue;
        called += 1;
        source.called(request);
      }
    }
    return called;
  }

  private failed(error: unknown): false {
    this.log.error(error);
    return false;
  }
}
