import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { CentreSettingsService } from '../../centre';
import { EventStoring } from '../../ingest';
import { FloorRuntime } from '../floor-runtime';
import type { SourceFloor } from '../source-floor';
import { MarkTaking } from './mark-taking';
import { MarkStore } from './mark.store';

const dayMs = 86_400_000;

/**
 * Marks how the floors stand, every ten minutes of their own time. A mark is kept as long as the events behind it, and
 * a day more: the first of the kept events need one to stand on.
 */
@Injectable()
export class MarkClerk implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('Past');
  private readonly taking: MarkTaking;
  private subscription: Subscription | undefined;

  constructor(
    private readonly floor: FloorRuntime,
    private readonly store: MarkStore,
    storing: EventStoring,
    private readonly settings: CentreSettingsService,
  ) {
    this.taking = new MarkTaking(
      store,
      async (marked, seq) => {
        const closed = floor.closedStored(marked);
        await storing.writer.settled(seq);
        await closed;
      },
      (error) => this.complain(error),
    );
  }

  onModuleInit(): void {
    this.subscription = this.floor.folded.subscribe((floor) => this.look(floor));
  }

  /** A mark at work may be lost: nobody waits for it. */
  onApplicationShutdown(): void {
    this.subscription?.unsubscribe();
    this.subscription = undefined;
  }

  /** Resolves when every mark that was begun is stored, or given up. */
  settled(): Promise<void> {
    return this.taking.settled();
  }

  private look(floor: SourceFloor): void {
    if (!this.taking.look(floor)) return;
    const { rawEventDays } = this.settings.current().settings;
    this.store.dropBefore(floor.clock - (rawEventDays + 1) * dayMs).catch((error: unknown) => this.complain(error));
  }

  private complain(error: unknown): void {
    if (this.subscription) this.log.warn({ msg: 'The floor could not be marked.', reason: String(error) });
  }
}
