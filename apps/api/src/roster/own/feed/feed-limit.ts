import type { Clock, Instant } from '@zhiban/time';

const mostKept = 10_000;

/** So many tries of each in so long; whoever has used them up waits. */
export class FeedLimit {
  private readonly windows = new Map<string, { until: Instant; left: number }>();

  constructor(
    private readonly clock: Clock,
    private readonly tries: number,
    private readonly windowMs: number,
  ) {}

  /** Seconds until the next try counts; 0: this one did. */
  spend(who: string): number {
    const now = this.clock.now();
    let window = this.windows.get(who);
    if (!window || window.until <= now) window = { until: now + this.windowMs, left: this.tries };
    this.windows.delete(who);
    this.windows.set(who, window);
    const eldest = this.windows.keys().next();
    if (this.windows.size > mostKept && !eldest.done) this.windows.delete(eldest.value);
    if (window.left === 0) return Math.ceil((window.until - now) / 1000);
    window.left -= 1;
    return 0;
  }
}
