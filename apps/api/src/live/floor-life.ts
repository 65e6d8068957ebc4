import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { ExchangeIntake, type KnownSource } from '../ingest';
import { CLOCK } from '../platform/clock';
import { CheckpointClerk } from './checkpoint-clerk';
import { FloorRuntime } from './floor-runtime';
import { SettingsWatch } from './settings-watch';

/** From the floor that the last run left to the one that it leaves to the next. */
@Injectable()
export class FloorLife {
  constructor(
    private readonly floor: FloorRuntime,
    private readonly intake: ExchangeIntake,
    private readonly checkpoints: CheckpointClerk,
    private readonly settings: SettingsWatch,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reads what was stored, and from there on takes events in; `lastSeq`: number of the last stored one. */
  async restore(kindOf: (source: string) => 'link' | 'door', lastSeq: () => Promise<number>): Promise<KnownSource[]> {
    const known = await this.floor.restore(kindOf);
    this.intake.open(this.floor, await lastSeq());
    return known;
  }

  begin(): void {
    this.settings.start();
    this.checkpoints.start();
    this.floor.advance(this.clock.now());
  }

  /** No more checkpoints by themselves; the last one is taken by `end`, when the feeds have stopped. */
  rest(): void {
    this.checkpoints.stop();
  }

  async end(): Promise<void> {
    await this.checkpoints.take(true);
    await this.floor.intervalsStored();
  }
}
