import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { AcdEvent } from '@zhiban/acd-events';
import type { Clock } from '@zhiban/time';
import type { DoorAnswer } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import { EventStoring } from '../event-storing';
import { ExchangeIntake } from '../exchange-intake';
import { SourceBook, type SourceStatus } from '../source-book';
import { RetryDelay } from '../store/retry-delay';
import type { SequencedEvent } from '../store/sequenced-event';
import { DoorLinks } from './door-links';

/** Batches of one source that may wait for their turn. */
const longestLine = 8;

/**
 * Events from the door are stored first and applied after the commit, one batch of a source at a time, so that the order
 * of their numbers is the order in which they are applied: now and when they are replayed.
 */
@Injectable()
export class DoorIntake implements OnApplicationShutdown {
  private readonly lines = new Map<string, { last: Promise<void>; length: number }>();
  private closing = false;

  constructor(
    private readonly intake: ExchangeIntake,
    private readonly storing: EventStoring,
    private readonly sources: SourceBook,
    private readonly links: DoorLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationShutdown(): void {
    this.closing = true;
  }

  /** Resolves after the commit. A batch without events is a heartbeat. */
  accept(source: string, events: readonly AcdEvent[], now: number): Promise<DoorAnswer> {
    if (!this.intake.isOpen || this.closing) throw new RefusalError('live.starting', {});
    const status = this.sources.open(source, 'door');
    if (events.length === 0) {
      this.proveAlive(status, now);
      return Promise.resolve({ accepted: 0, duplicates: 0 });
    }
    return this.inTurn(status, events, now);
  }

  private inTurn(status: SourceStatus, events: readonly AcdEvent[], now: number): Promise<DoorAnswer> {
    const line = this.lines.get(status.source) ?? { last: Promise.resolve(), length: 0 };
    if (line.length >= longestLine) throw new RefusalError('server.unavailable', {});
    this.lines.set(status.source, line);
    line.length += 1;
    return new Promise((resolve, reject) => {
      line.last = line.last.then(async () => {
        status.storingSince = this.clock.now();
        await this.store(status, events, now).then(resolve, async (failure: StoreFailure) => {
          reject(failure.refusal);
          if (failure.unsure) await this.settle(status, failure.unsure);
        });
        status.storingSince = null;
        line.length -= 1;
      });
    });
  }

  private async store(status: SourceStatus, events: readonly AcdEvent[], now: number): Promise<DoorAnswer> {
    const rows = this.intake.number(status.source, this.links.withLink(status.source, events));
    const accepted = await this.storing.events.appendNew(rows).catch((error: unknown) => {
      if (this.storing.events.refuses(error))
        throw new StoreFailure(new RefusalError('input.invalid', { count: 1 }), null);
      throw new StoreFailure(new RefusalError('server.unavailable', {}), rows);
    });
    this.links.stored(status.source);
    this.intake.apply(status, accepted);
    this.proveAlive(status, now);
    const own = accepted.filter((row) => !this.links.isImplied(row.event)).length;
    return { accepted: own, duplicates: events.length - own };
  }

  /** The answer to a commit was lost: whatever is found stored is applied before anything else of this source. */
  private async settle(status: SourceStatus, rows: readonly SequencedEvent[]): Promise<void> {
    const delay = new RetryDelay(100, 2000);
    while (!this.closing) {
      try {
        this.intake.apply(status, await this.storing.events.storedOf(rows));
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, delay.next()));
      }
    }
  }

  private proveAlive(status: SourceStatus, now: number): void {
    this.sources.alive(status, now);
    if (status.link !== 'down') this.sources.link(status, 'up', now, null);
  }
}

class StoreFailure extends Error {
  constructor(
    readonly refusal: RefusalError,
    /** Rows that may have been stored all the same. */
    readonly unsure: readonly SequencedEvent[] | null,
  ) {
    super('The batch was not stored.');
  }
}
