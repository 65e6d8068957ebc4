import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { Histogram } from 'prom-client';
import { FloorRuntime, inSlices } from '../live';
import { CLOCK } from '../platform/clock';
import { BoardDesk, type GroupStroke } from './boards/board-desk';
import { WallboardGateway } from './socket/wallboard.gateway';

export const tickMs = 250;

/** Four times a second: time passes on the floor, every watched board is looked at once, what changed is sent. In slices. */
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
  private ticking = false;
  private readonly log = new Logger('Wallboard');

  constructor(
    private readonly floor: FloorRuntime,
    private readonly desk: BoardDesk,
    private readonly gateway: WallboardGateway,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), tickMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Strokes since the start. */
  get strokes(): number {
    return this.sent;
  }

  /** One that is due while the last one is still at work is left out: the next one shows what it would have. */
  async tick(): Promise<void> {
    if (this.ticking) return;
    this.ticking = true;
    try {
      const oldest = this.floor.advance(this.clock.now());
      await inSlices(this.desk.steps(), (stroke) => this.send(stroke));
      if (oldest !== null) this.eventToEmit.observe(Math.max(0, this.clock.now() - oldest) / 1000);
    } catch (error) {
      this.floor.touchAll();
      this.log.error(error);
    } finally {
      this.ticking = false;
    }
  }

  private send(stroke: GroupStroke | null): void {
    if (!stroke) return;
    this.gateway.send(stroke);
    this.sent += 1;
  }
}
