import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { Histogram } from 'prom-client';
import { FloorRuntime } from '../live';
import { CLOCK } from '../platform/clock';
import { BoardDesk } from './boards/board-desk';
import { WallboardGateway } from './socket/wallboard.gateway';

export const tickMs = 250;

/** Four times a second: time passes on the floor, every watched board is looked at once, what changed is sent. */
@Injectable()
export class BoardTicker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly eventToEmit = new Histogram({
    name: 'zhiban_event_to_emit_seconds',
    help: 'Time from the arrival of the oldest event in a tick to the strokes that show it',
    buckets: [0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.275, 0.3, 0.35, 0.4, 0.5, 1, 2.5],
    registers: [],
  });
  private timer: NodeJS.Timeout | undefined;
  private sent = 0;

  constructor(
    private readonly floor: FloorRuntime,
    private readonly desk: BoardDesk,
    private readonly gateway: WallboardGateway,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.tick(), tickMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Strokes since the start. */
  get strokes(): number {
    return this.sent;
  }

  tick(): void {
    const oldest = this.floor.advance(this.clock.now());
    for (const stroke of this.desk.strokes()) {
      this.gateway.send(stroke);
      this.sent += 1;
    }
    if (oldest !== null) this.eventToEmit.observe(Math.max(0, this.clock.now() - oldest) / 1000);
  }
}
