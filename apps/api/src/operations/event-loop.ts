import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolutionMs = 10;
const forgetEveryMs = 60_000;
const ms = (ns: number) => (Number.isFinite(ns) ? Math.max(0, Math.round(ns / 1e4) / 100 - resolutionMs) : 0);

/** How late the event loop was within the last minute or two, beyond what was asked for. */
@Injectable()
export class EventLoop implements OnApplicationShutdown {
  private readonly histogram = monitorEventLoopDelay({ resolution: resolutionMs });
  private readonly timer: NodeJS.Timeout;

  constructor() {
    this.histogram.enable();
    this.timer = setInterval(() => this.histogram.reset(), forgetEveryMs);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.histogram.disable();
  }

  delayMs(): { mean: number; p99: number; max: number } {
    return { mean: ms(this.histogram.mean), p99: ms(this.histogram.percentile(99)), max: ms(this.histogram.max) };
  }
}
