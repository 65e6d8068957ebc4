import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { EventStoring } from '../ingest';
import { CLOCK } from '../platform/clock';
import { CheckpointStore } from './checkpoint.store';
import { FloorRuntime } from './floor-runtime';

const everyMs = 600_000;

/**
 * Saves how the floors stand: every ten minutes in short form (a start replays the last hour from it), and in full at a
 * stop in order. A checkpoint is saved only when every event in it is stored, and every
 * interval that closed before it.
 */
@Injectable()
export class CheckpointClerk {
  private readonly log = new Logger('Live');
  private timer: NodeJS.Timeout | undefined;
  private latest: { at: number; seq: number } | null = null;

  constructor(
    private readonly floor: FloorRuntime,
    private readonly store: CheckpointStore,
    private readonly storing: EventStoring,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get last(): { at: number; seq: number } | null {
    return this.latest;
  }

  start(): void {
    this.timer = setInterval(() => void this.take(false), everyMs);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async take(withHour: boolean): Promise<void> {
    this.floor.advance(this.clock.now());
    for (const [source, floor] of this.floor.sources) {
      const checkpoint = { source, seq: floor.seq, takenAt: this.clock.now(), state: floor.copy(withHour) };
      try {
        await this.storing.writer.settled(checkpoint.seq);
        await this.floor.intervalsStored();
        await this.store.save(checkpoint);
        this.latest = { at: checkpoint.takenAt, seq: checkpoint.seq };
      } catch (error) {
        this.log.warn({ msg: 'The floor could not be saved; the next start replays more.', reason: String(error) });
      }
    }
  }
}
