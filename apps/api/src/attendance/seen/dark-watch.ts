import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock, Instant } from '@zhiban/time';
import { SourceBook, SourceLife, type SourceStatus } from '../../ingest';
import { CentreRules } from '../../live';
import { CLOCK } from '../../platform/clock';
import { DarkTimes } from './dark-times';

const everyMs = 2000;
/** A sender has so long to come back after a start before its silence is one. */
const graceMs = 60_000;

/**
 * Notes when the door of an exchange fell silent and when it was heard again. A link tells of its own gaps; a door has no
 * connection that could break, and its sender may never say what happened meanwhile.
 */
@Injectable()
export class DarkWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Attendance');
  private readonly dark = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private startedAt = 0;
  private looking = false;

  constructor(
    private readonly book: SourceBook,
    private readonly life: SourceLife,
    private readonly rules: CentreRules,
    private readonly times: DarkTimes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.startedAt = this.clock.now();
    for (const { source } of await this.times.open()) this.dark.add(source);
    this.timer = setInterval(() => void this.look(), everyMs);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      for (const status of this.book.list()) if (status.kind === 'door') await this.note(status);
    } catch (error) {
      this.log.warn({ msg: 'Whether a feed is silent could not be noted.', reason: String(error) });
    } finally {
      this.looking = false;
    }
  }

  private async note(status: SourceStatus): Promise<void> {
    const { source } = status;
    const since = await this.silentSince(status);
    if (since === null && this.dark.has(source) && status.aliveAt !== null) {
      await this.times.end(source, status.aliveAt);
      this.dark.delete(source);
    }
    if (since !== null && !this.dark.has(source)) {
      await this.times.begin(source, since);
      this.dark.add(source);
    }
  }

  /** `null`: it is heard, or may still come back. */
  private async silentSince(status: SourceStatus): Promise<Instant | null> {
    const { link, since } = this.book.linkNow(status, this.rules.current.staleSeconds * 1000);
    if (link === 'frozen') return since;
    if (status.aliveAt !== null || this.clock.now() - this.startedAt < graceMs) return null;
    return (await this.life.knownOf(status.source)).lastHeardAt;
  }
}
